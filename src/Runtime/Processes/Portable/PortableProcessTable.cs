using System.ComponentModel;
using System.Diagnostics;
using LifetimeGuard.Runtime.Processes.Platform;

namespace LifetimeGuard.Runtime.Processes.Portable;

/// <summary>Asks about one process at a time.</summary>
internal sealed class PortableProcessTable : IProcessTable
{
    // The base library does not tell who the parent of a process is.
    public IReadOnlyList<RecoveredProcess> OwnChildren() => [];

    public bool IsAlive(ProcessIdentity identity)
    {
        try
        {
            using var process = Process.GetProcessById(identity.Id);
            return IdentityOf(process) == identity;
        }
        catch (ArgumentException)
        {
            return false;   // no process has this ID
        }
    }

    /// <summary>Null if it has exited: then its start time can no longer be read.</summary>
    public static ProcessIdentity? IdentityOf(Process process)
    {
        try
        {
            return process.HasExited ? null : new ProcessIdentity(process.Id, process.StartTime.ToUniversalTime().Ticks);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }
}
