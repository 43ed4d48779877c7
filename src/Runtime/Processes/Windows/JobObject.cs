using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace LifetimeGuard.Runtime.Processes.Windows;

/// <summary>
/// A Job Object that ends its members when its last handle is closed, which a crash of this process does too. Compiled, not tested.
/// </summary>
internal sealed partial class JobObject : IDisposable
{
    private const int BasicProcessIdList = 3;
    private const int ExtendedLimitInformation = 9;
    private const uint KillOnJobClose = 0x2000;
    private const int MaximumMembers = 1024;
    private readonly SafeFileHandle _handle;

    /// <param name="keepsRunning">The members stay when the handle is closed.</param>
    public JobObject(bool keepsRunning)
    {
        _handle = CreateJobObject(0, null);
        if (_handle.IsInvalid)
            throw new Win32Exception(Marshal.GetLastPInvokeError());

        var limits = new ExtendedLimits { LimitFlags = keepsRunning ? 0 : KillOnJobClose };
        if (!SetInformation(_handle, ExtendedLimitInformation, ref limits, (uint)Marshal.SizeOf<ExtendedLimits>()))
            throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    /// <summary>False if the process ended first, or may not be assigned.</summary>
    public bool Assign(Process process) => AssignProcess(_handle, process.SafeHandle);

    /// <summary>All processes of the job, orphaned descendants included.</summary>
    public unsafe IReadOnlyList<int> Members()
    {
        // Two counters of 32 bits, then process IDs of pointer size.
        nint* buffer = stackalloc nint[MaximumMembers + 2];
        if (!QueryInformation(_handle, BasicProcessIdList, buffer, (uint)((MaximumMembers + 2) * sizeof(nint)), 0))
            return [];
        int count = ((int*)buffer)[1];
        var ids = (nint*)((byte*)buffer + 8);
        List<int> members = [];
        for (int i = 0; i < count; i++)
            members.Add((int)ids[i]);
        return members;
    }

    public void Terminate() => _ = TerminateJob(_handle, 1);

    public void Dispose() => _handle.Dispose();

    [LibraryImport("kernel32", EntryPoint = "CreateJobObjectW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    private static partial SafeFileHandle CreateJobObject(nint attributes, string? name);

    [LibraryImport("kernel32", EntryPoint = "SetInformationJobObject", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetInformation(SafeFileHandle job, int kind, ref ExtendedLimits limits, uint length);

    [LibraryImport("kernel32", EntryPoint = "AssignProcessToJobObject", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool AssignProcess(SafeFileHandle job, SafeProcessHandle process);

    [LibraryImport("kernel32", EntryPoint = "QueryInformationJobObject", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static unsafe partial bool QueryInformation(SafeFileHandle job, int kind, void* buffer, uint length, nint returned);

    [LibraryImport("kernel32", EntryPoint = "TerminateJobObject", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool TerminateJob(SafeFileHandle job, uint exitCode);

    // JOBOBJECT_EXTENDED_LIMIT_INFORMATION
    [StructLayout(LayoutKind.Sequential)]
    private struct ExtendedLimits
    {
        public long PerProcessUserTimeLimit;
        public long PerJobUserTimeLimit;
        public uint LimitFlags;
        public nuint MinimumWorkingSetSize;
        public nuint MaximumWorkingSetSize;
        public uint ActiveProcessLimit;
        public nuint Affinity;
        public uint PriorityClass;
        public uint SchedulingClass;
        public ulong ReadOperations;
        public ulong WriteOperations;
        public ulong OtherOperations;
        public ulong ReadBytes;
        public ulong WriteBytes;
        public ulong OtherBytes;
        public nuint ProcessMemoryLimit;
        public nuint JobMemoryLimit;
        public nuint PeakProcessMemoryUsed;
        public nuint PeakJobMemoryUsed;
    }
}
