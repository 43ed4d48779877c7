using System.Diagnostics;
using LifetimeGuard.Runtime.Processes.Platform;
using LifetimeGuard.Runtime.Processes.Portable;

namespace LifetimeGuard.Runtime.Processes.Windows;

/// <summary>A child and all its descendants, held together by a Job Object. Compiled, not tested.</summary>
internal sealed class JobGroup : IChildGroup
{
    private readonly JobObject _job;
    private readonly Process _process;
    private readonly ProcessIdentity _root;

    public JobGroup(Process process, ProcessIdentity root, bool keepsRunning)
    {
        _process = process;
        _root = root;
        _job = new JobObject(keepsRunning);
        _job.Assign(process);
    }

    public IReadOnlyList<ProcessIdentity> Members(IProcessTable table)
    {
        List<ProcessIdentity> members = table.IsAlive(_root) ? [_root] : [];
        foreach (int id in _job.Members())
        {
            // While it is a member the job keeps its ID from being reused, so the ID alone is the identity here.
            if (id != _root.Id)
                members.Add(new ProcessIdentity(id, 0));
        }

        return members;
    }

    // A window gets WM_CLOSE. A console program would need CTRL_BREAK in a console group of its own.
    public void AskToEnd(ProcessIdentity member)
    {
        if (member == _root && PortableProcessTable.IdentityOf(_process) == _root)
            _process.CloseMainWindow();
    }

    public void Kill(ProcessIdentity member) => _job.Terminate();

    public void OnRootExited()
    {
        // The job remembers the descendants.
    }

    public void Dispose() => _job.Dispose();
}
