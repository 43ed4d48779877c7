using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Rooting;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Tests.Ownership.Rooting;

/// <summary>What the engine says about a piece of code: in words for the table, and as a question that can be asked.</summary>
internal sealed record EngineClaim(string Words, string Source, Func<EngineProbe, bool> Holds)
{
    public static EngineClaim MustBeKept(string expression) => Owes(expression, Duty.Keep, "must be kept");

    public static EngineClaim NeedNotBeKept(string expression) =>
        new("need not be kept", InMethod(expression), probe => !HasDuty(probe, Duty.Keep));

    public static EngineClaim MustBeEnded(string expression, Duty duty) => Owes(expression, duty, "must be ended");

    public static EngineClaim ReturnsItsEnd(string call) => new(
        "must be ended",
        InMethod(call),
        probe => ContractTable.Load(probe.Operation.SemanticModel!.Compilation, []).Has(((IInvocationOperation)probe.Operation).TargetMethod, ContractVerb.Returns, "registration"));

    public static EngineClaim MustBeFreed(string expression) => Owes(expression, Duty.Free, "must be freed");

    public static EngineClaim NewDelegate(string expression) => Delegate("a new delegate", expression, DelegateOrigin.OfInstance, DelegateOrigin.OfClosure, DelegateOrigin.OfStatic);

    public static EngineClaim CachedDelegate(string expression) => Delegate("cached by the compiler", expression, DelegateOrigin.Cached);

    public static EngineClaim HeldForGood(string subscription) => new(
        "must be removed",
        InMethod(subscription),
        probe => probe.Model.Ownership.LastingSubscriptions.FateOf((IEventAssignmentOperation)probe.Operation).Fate is Fate.Leaked);

    private static EngineClaim Owes(string expression, Duty duty, string words) => new(words, InMethod(expression), probe => HasDuty(probe, duty));

    private static EngineClaim Delegate(string words, string expression, params DelegateOrigin[] origins) => new(
        words,
        InMethod(expression),
        probe => origins.Contains(new FreshDelegates(probe.Operation.SemanticModel!.Compilation).OriginOf(probe.Operation)));

    private static bool HasDuty(EngineProbe probe, Duty duty) =>
        probe.Model.Ownership.NewValue(probe.Operation, duty, TestContext.Current.CancellationToken) is not null;

    private static string InMethod(string code) => code.Contains(" class ", StringComparison.Ordinal) ? code : $$"""
        public sealed class Subject
        {
            public static event Action Happened;
            private int _beats;
            public static void Any() { }
            public void Beat() => _beats++;
            public void Run(int some, CancellationToken token, WaitHandle handle, Thread worker) { {{code}} }
            public static void Raise() => Happened?.Invoke();
        }
        """;
}
