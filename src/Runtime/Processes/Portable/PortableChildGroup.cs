using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using LifetimeGuard.Runtime.Processes.Platform;

namespace LifetimeGuard.Runtime.Processes.Portable;

/// <summary>A child, and what it has started as far as <see cref="Process.Kill(bool)"/> finds it.</summary>
internal sealed partial class PortableChildGroup(Process process, ProcessIdentity root) : IChildGroup
{
    private const int Term = 15;
    private const int ContinueOnMac = 19;

    public IReadOnlyList<ProcessIdentity> Members(IProcessTable table) => table.IsAlive(root) ? [root] : [];

    public void AskToEnd(ProcessIdentity member)
    {
        if (PortableProcessTable.IdentityOf(process) != root)
            return;
        _ = Signal(root.Id, Term);
        _ = Signal(root.Id, ContinueOnMac);
    }

    public void Kill(ProcessIdentity member)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended meanwhile, or may not be ended: the next look tells which.
        }
    }

    public void OnRootExited()
    {
        // Nothing can be found of it from now on.
    }

    public void Dispose()
    {
        // The process object is its owner's.
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int id, int signal);
}
