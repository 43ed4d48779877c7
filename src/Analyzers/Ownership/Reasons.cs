using LifetimeGuard.Analyzers.Ownership.Flow;

namespace LifetimeGuard.Analyzers.Ownership;

/// <summary>Puts a loss into words. A user should not need the rule's page to understand one finding.</summary>
internal static class Reasons
{
    public static string Of(Loss kind, PathLoss loss, Duty duty)
    {
        string holder = loss.Holder is null ? "nothing" : $"'{loss.Holder.Name}'";
        return kind switch
        {
            Loss.Dropped => "nothing holds it after this expression",
            Loss.Overwritten => $"{holder} gets another value before it is {Done(duty)}",
            Loss.EveryPath when loss.Holder is null => $"nothing holds it, and no path has it {Done(duty)}",
            Loss.EveryPath => $"{holder} goes out of scope and was never {Done(duty)}",
            _ when loss.Throws => $"{holder} is {Done(duty)} on other paths, but not on the one that throws here",
            _ => $"{holder} is {Done(duty)} on other paths, but not on the one that leaves here",
        };
    }

    private static string Done(Duty duty) => duty switch
    {
        Duty.Observe => "awaited or passed on",
        Duty.Release or Duty.Unregister => "disposed or passed on",
        Duty.Keep => "stored or passed on",
        Duty.Stop => "joined, stored or passed on",
        Duty.Free => "freed or passed on",
        Duty.End => "ended or passed on",
        Duty.Kill => "killed or passed on",
        Duty.Complete => "completed or passed on",
        _ => "cancelled",
    };
}
