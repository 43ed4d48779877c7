using System.Globalization;
using System.Text;

namespace LifetimeGuard.Runtime.Processes.Linux;

/// <summary>The fields of <c>/proc/PID/stat</c> (proc_pid_stat(5)) that say who a process is and where it belongs.</summary>
internal readonly record struct ProcStat(int Id, string Command, char State, int Parent, int Group, int Session, long StartTicks)
{
    private const int LongestLine = 1024;

    // Counted from the state, the field after the command.
    private const int StartField = 19;

    public ProcessIdentity Identity => new(Id, StartTicks);

    /// <summary>Dead; only its exit code is waiting for the parent.</summary>
    public bool IsDead => State is 'Z' or 'X';

    /// <summary>Null if there is no such process (any more).</summary>
    public static ProcStat? Read(int id)
    {
        // Every look at all processes reads each of them: the line, of some 300 characters, is not worth a string.
        Span<byte> line = stackalloc byte[LongestLine];
        int length;
        try
        {
            using var file = File.OpenHandle(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            length = RandomAccess.Read(file, line, fileOffset: 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It ended between the listing and the look: the ordinary case, not an error.
            return null;
        }

        Span<char> text = stackalloc char[LongestLine];
        return Parse(id, text[..Encoding.UTF8.GetChars(line[..length], text)]);
    }

    // The command stands in parentheses and may itself contain blanks and parentheses: the last one ends it.
    internal static ProcStat? Parse(int id, ReadOnlySpan<char> text)
    {
        int open = text.IndexOf('(');
        int close = text.LastIndexOf(')');
        if (open < 0 || close < open || close + 2 > text.Length)
            return null;

        var rest = text[(close + 2)..];
        char state = default;
        Span<int> numbers = stackalloc int[3];
        for (int field = 0; field <= StartField; field++)
        {
            int end = rest.IndexOf(' ');
            var part = end < 0 ? rest : rest[..end];
            switch (field)
            {
                case 0 when part.Length > 0:
                    state = part[0];
                    break;
                case 1 or 2 or 3:
                    numbers[field - 1] = int.Parse(part, CultureInfo.InvariantCulture);
                    break;
                case StartField:
                    return new ProcStat(id, text[(open + 1)..close].ToString(), state, numbers[0], numbers[1], numbers[2], long.Parse(part, CultureInfo.InvariantCulture));
            }

            if (end < 0)
                break;
            rest = rest[(end + 1)..];
        }

        return null;
    }
}
