namespace LifetimeGuard.Runtime.Processes.Journal;

/// <summary>A process identity as the journal writes it.</summary>
internal sealed record JournalIdentity(int Id, long StartTicks)
{
    public static JournalIdentity Of(ProcessIdentity identity) => new(identity.Id, identity.StartTicks);

    public ProcessIdentity ToIdentity() => new(Id, StartTicks);
}
