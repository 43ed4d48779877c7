namespace LifetimeGuard.Runtime.Shutdown;

/// <summary>Something that outlived the shutdown.</summary>
/// <param name="Kind"><c>process</c>, <c>thread</c> or <c>task</c>; participants of your own may use other words.</param>
/// <param name="Name">The name it was started under.</param>
/// <param name="Identity">What tells it from another one of the same name: process or thread ID.</param>
/// <param name="StartedBy">Where it was started, as far as that is known: source line or stack.</param>
public sealed record Survivor(string Kind, string Name, string Identity, string? StartedBy)
{
    /// <inheritdoc />
    public override string ToString() => $"{Kind} '{Name}' ({Identity}){(StartedBy is null ? "" : $", started by {StartedBy}")}";
}
