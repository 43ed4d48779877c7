using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace LifetimeGuard.Harness.Platform;

/// <summary>Linux by <c>/proc</c>, subreaper and pidfd. A process may end between any two reads: that is an answer, not an error.</summary>
internal sealed class Linux : IOperatingSystem
{
    private const int SetChildSubreaper = 36;
    private const int NoHang = 1;
    private const int PidfdOpen = 434;
    private const int PidfdSendSignal = 424;

    public void AdoptOrphans()
    {
        if (Prctl(SetChildSubreaper, 1, 0, 0, 0) != 0)
            throw new HarnessException(ExitCodes.Infrastructure, $"The kernel refuses to make the harness a subreaper (error {Marshal.GetLastPInvokeError()}); orphans could escape.");
    }

    public IReadOnlyList<ProcessEntry> Processes() => [.. NumberedEntries("/proc").Select(Find).OfType<ProcessEntry>()];

    public ProcessEntry? Find(int processId)
    {
        if (ReadText($"/proc/{processId}/stat") is not { } stat)
            return null;

        // The name stands in parentheses and may itself have spaces and parentheses; the fields after it do not.
        int open = stat.IndexOf('(');
        int close = stat.LastIndexOf(')');
        string[] fields = stat[(close + 2)..].Split(' ');
        var identity = new ProcessIdentity(processId, ulong.Parse(fields[19], CultureInfo.InvariantCulture));
        return new ProcessEntry(identity, Int(fields[1]), Int(fields[3]), fields[0] is "Z" or "X", stat[(open + 1)..close]);
    }

    public string CommandLine(int processId)
    {
        string line = (ReadText($"/proc/{processId}/cmdline") ?? "").TrimEnd('\0').Replace('\0', ' ');
        return line.Length > 0 ? line : $"[{Find(processId)?.Name ?? "gone"}]";
    }

    public bool HasVariable(int processId, string name, string value) =>
        ReadText($"/proc/{processId}/environ") is { } environment
        && environment.Split('\0').Contains($"{name}={value}", StringComparer.Ordinal);

    public bool Signal(ProcessIdentity process, int signal)
    {
        nint descriptor = Syscall(PidfdOpen, process.Id, 0, 0, 0);
        if (descriptor < 0)
            return false;

        try
        {
            // The descriptor holds the process; only now does the start time prove that it is the one meant.
            return Find(process.Id)?.Identity == process && Syscall(PidfdSendSignal, descriptor, signal, 0, 0) == 0;
        }
        finally
        {
            _ = Close((int)descriptor);
        }
    }

    public void Reap(int processId) => _ = WaitPid(processId, out _, NoHang);

    public IReadOnlyList<ThreadEntry> Threads(int processId)
    {
        List<ThreadEntry> threads = [];
        foreach (int id in NumberedEntries($"/proc/{processId}/task"))
        {
            if (ReadText($"/proc/{processId}/task/{id}/stat") is not { } stat)
                continue;
            int close = stat.LastIndexOf(')');
            string[] fields = stat[(close + 2)..].Split(' ');
            ulong started = ulong.Parse(fields[19], CultureInfo.InvariantCulture);
            threads.Add(new ThreadEntry(id, started, stat[(stat.IndexOf('(') + 1)..close], IsAsleep: fields[0] == "S"));
        }

        return threads;
    }

    public IReadOnlyList<DescriptorEntry> Descriptors(int processId)
    {
        List<DescriptorEntry> descriptors = [];
        foreach (int number in NumberedEntries($"/proc/{processId}/fd"))
        {
            if (ReadLink($"/proc/{processId}/fd/{number}") is { } target)
                descriptors.Add(new DescriptorEntry(number, target));
        }

        return descriptors;
    }

    public IReadOnlyList<ListeningPort> ListeningPorts(int processId)
    {
        var own = Descriptors(processId)
            .Where(descriptor => descriptor.Target.StartsWith("socket:[", StringComparison.Ordinal))
            .Select(descriptor => ulong.Parse(descriptor.Target["socket:[".Length..^1], CultureInfo.InvariantCulture))
            .ToHashSet();

        // The table is the whole network namespace's; the descriptors say which rows are this process's.
        return own.Count == 0 ? [] : [.. SocketTable.Listening(processId).Where(port => own.Contains(port.Inode))];
    }

    private static IEnumerable<int> NumberedEntries(string folder)
    {
        string[] entries;
        try
        {
            entries = Directory.GetFileSystemEntries(folder);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            yield break;
        }

        foreach (string entry in entries)
        {
            if (int.TryParse(Path.GetFileName(entry), CultureInfo.InvariantCulture, out int number))
                yield return number;
        }
    }

    internal static string? ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path, Encoding.UTF8);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? ReadLink(string path)
    {
        Span<byte> buffer = stackalloc byte[4096];
        nint length = ReadLinkNative(path, ref MemoryMarshal.GetReference(buffer), buffer.Length);
        return length > 0 ? Encoding.UTF8.GetString(buffer[..(int)length]) : null;
    }

    private static int Int(string field) => int.Parse(field, CultureInfo.InvariantCulture);

    [DllImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static extern int Prctl(int option, nuint first, nuint second, nuint third, nuint fourth);

    [DllImport("libc", EntryPoint = "waitpid")]
    private static extern int WaitPid(int processId, out int status, int options);

    [DllImport("libc", EntryPoint = "syscall")]
    private static extern nint Syscall(nint number, nint first, nint second, nint third, nint fourth);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);

    [DllImport("libc", EntryPoint = "readlink")]
    private static extern nint ReadLinkNative([MarshalAs(UnmanagedType.LPUTF8Str)] string path, ref byte buffer, nint size);
}
