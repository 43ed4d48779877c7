using System.Globalization;

namespace LifetimeGuard.Runtime.Processes.Linux;

/// <summary>The fields of <c>/proc/PID/stat</c> (proc_pid_stat(5)) that say who a process is and where it belongs.</summary>
internal readonly record struct ProcStat(int Id, string Command, char State, int Parent, int Group, int Session, long StartTicks)
{
    public ProcessIdentity Identity => new(Id, StartTicks);

    /// <summary>Dead; only its exit code is waiting for the parent.</summary>
    public bool IsDead => State is 'Z' or 'X';

    /// <summary>Null if there is no such process (any more).</summary>
    public static ProcStat? Read(int id)
    {
        try
        {
            return Parse(id, File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat")));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It ended between the listing and the look: the ordinary case, not an error.
            return null;
        }
    }

    // The command stands in parentheses and may itself contain blanks and parentheses: the last one ends it.
    internal static ProcStat? Parse(int id, string text)
    {
        int open = text.IndexOf('(');
        int close = text.LastIndexOf(')');
        if (open < 0 || close < open || close + 2 > text.Length)
            return null;

        string[] rest = text[(close + 2)..].Split(' ');
        return rest.Length < 20 ? null : new ProcStat(id, text[(open + 1)..close], rest[0][0], Number(1), Number(2), Number(3),
            long.Parse(rest[19], CultureInfo.InvariantCulture));

        int Number(int field) => int.Parse(rest[field], CultureInfo.InvariantCulture);
    }
}
