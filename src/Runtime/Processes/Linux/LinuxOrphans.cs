using System.Runtime.InteropServices;

namespace LifetimeGuard.Runtime.Processes.Linux;

/// <summary>Being the parent of orphaned descendants, with the duty that comes with it: .NET does not reap them.</summary>
internal static partial class LinuxOrphans
{
    private const int SetChildSubreaper = 36;
    private const int DoNotWait = 1;

    public static bool Adopt() => Control(SetChildSubreaper, 1, 0, 0, 0) == 0;

    /// <summary>Takes the exit code of a dead adopted child, so that it leaves the process table.</summary>
    public static void Reap(int id) => _ = WaitFor(id, out _, DoNotWait);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nuint first, nuint second, nuint third, nuint fourth);

    [LibraryImport("libc", EntryPoint = "waitpid")]
    private static partial int WaitFor(int id, out int status, int options);
}
