using System.Globalization;

namespace LifetimeGuard.Runtime.Processes;

/// <summary>One process, told from a later one that got the same ID.</summary>
/// <param name="Id">The process ID.</param>
/// <param name="StartTicks">
/// When it began, in the operating system's own unit: clock ticks since boot on Linux, UTC ticks elsewhere. Only good for comparing.
/// </param>
public readonly record struct ProcessIdentity(int Id, long StartTicks)
{
    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"pid {Id}@{StartTicks}");
}
