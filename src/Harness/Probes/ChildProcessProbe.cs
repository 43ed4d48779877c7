using LifetimeGuard.Harness.Apps;
using LifetimeGuard.Harness.Platform;
using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Harness.Probes;

/// <summary>Descendants of the app that are alive, orphans and daemons included.</summary>
internal sealed class ChildProcessProbe(ProcessFamily family, FamilyWatch watch, IOperatingSystem system) : ILeakProbe
{
    public string Name => LeakKinds.Process;

    public ProbeSnapshot Capture()
    {
        watch.Look();
        return new ProbeSnapshot(family.LivingDescendants().Select(Describe));
    }

    public static string KeyOf(ProcessIdentity process) => $"{process.Id}@{process.StartTicks}";

    private ProbeItem Describe(ProcessEntry process)
    {
        int id = process.Identity.Id;
        string command = system.CommandLine(id);
        string ports = string.Concat(system.ListeningPorts(id).Select(port => $", still listening on {port.EndPoint}"));
        return new ProbeItem(KeyOf(process.Identity), $"process {id}: {command}{ports}", ProgramOf(command));
    }

    // Arguments hold paths and numbers of this run; the program, and what a host like dotnet or sh was given first, do not.
    private static string ProgramOf(string command)
    {
        string[] words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var names = words.Take(2).Where((word, index) => index == 0 || word.EndsWith(".dll", StringComparison.Ordinal));
        return string.Join(' ', names.Select(Path.GetFileName));
    }
}
