using System.Runtime.InteropServices;

namespace LifetimeGuard.Runtime.Processes.Linux;

/// <summary>
/// Signals that reach the process that was meant, or nobody: a pidfd is opened, the identity behind it is checked, and
/// only then it is signalled (pidfd_open(2), Linux 5.3). An older kernel gets kill(2) right after the check.
/// </summary>
internal static partial class LinuxSignal
{
    private const int Kill = 9;
    private const int Term = 15;
    private const int Continue = 18;
    private const int NoSuchCall = 38;

    // The same numbers on every architecture, as for all calls newer than 2019.
    private const nint PidfdSendSignal = 424;
    private const nint PidfdOpen = 434;

    // A stopped process does not see SIGTERM before it is continued.
    public static void SendTerm(ProcessIdentity target) => Send(target, Term, Continue);

    public static void SendKill(ProcessIdentity target) => Send(target, Kill);

    private static void Send(ProcessIdentity target, params ReadOnlySpan<int> signals)
    {
        int descriptor = (int)SystemCall(PidfdOpen, target.Id, 0, 0, 0);
        bool hasDescriptor = descriptor >= 0;
        if (!hasDescriptor && Marshal.GetLastPInvokeError() != NoSuchCall)
            return;

        try
        {
            if (ProcStat.Read(target.Id) is not { IsDead: false } process || process.Identity != target)
                return;
            foreach (int signal in signals)
                _ = hasDescriptor ? (int)SystemCall(PidfdSendSignal, descriptor, signal, 0, 0) : SendByNumber(target.Id, signal);
        }
        finally
        {
            if (hasDescriptor)
                _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint first, nint second, nint third, nint fourth);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendByNumber(int id, int signal);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
