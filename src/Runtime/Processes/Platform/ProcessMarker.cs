using System.Globalization;

namespace LifetimeGuard.Runtime.Processes.Platform;

/// <summary>
/// The environment entry that says who started a process. Descendants inherit it, so it survives re-parenting and new
/// sessions. A child that owns children itself appends to it (<c>run.1/otherrun.4</c>): what its death leaves is still ours.
/// </summary>
/// <param name="Run">
/// Unique for the registry that started it: 32 hexadecimal digits, and the identity of the process that it belongs to. So whose a process
/// is stands in its own environment, whatever a journal says.
/// </param>
/// <param name="Child">The number of the child within the run.</param>
internal readonly record struct ProcessMarker(string Run, int Child)
{
    public const string Variable = "LIFETIMEGUARD_OWNER";

    public static string NewRun(ProcessIdentity owner) => string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid():N}-{owner.Id}-{owner.StartTicks}");

    public static bool IsRun(string? text) => text is not null && OwnerOf(text) is not null;

    /// <summary>The process whose run that is; null where it is no run.</summary>
    public static ProcessIdentity? OwnerOf(string run) =>
        run.Split('-') is [var unique, var id, var ticks] && Guid.TryParseExact(unique, "N", out _)
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out int owner)
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out long startedAt)
            ? new ProcessIdentity(owner, startedAt)
            : null;

    /// <summary>The value for the child's environment.</summary>
    public string Under(string? inherited) => string.IsNullOrEmpty(inherited) ? ToString() : $"{inherited}/{this}";

    /// <summary>The links of a chain, outermost first; what is not well formed is left out.</summary>
    public static IEnumerable<ProcessMarker> Parse(string value)
    {
        foreach (string link in value.Split('/'))
        {
            if (link.Split('.') is [var run, var child]
                && int.TryParse(child, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                yield return new ProcessMarker(run, number);
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Run}.{Child}");
}
