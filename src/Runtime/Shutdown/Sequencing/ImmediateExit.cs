using System.Runtime.InteropServices;

namespace LifetimeGuard.Runtime.Shutdown.Sequencing;

/// <summary>
/// Ends the process without asking anybody. <see cref="Environment.Exit"/> runs ProcessExit handlers, and one that
/// hangs holds it for ever.
/// </summary>
internal static partial class ImmediateExit
{
    public static void Now(int exitCode)
    {
        if (OperatingSystem.IsWindows())
            TerminateProcess(GetCurrentProcess(), (uint)exitCode);
        else
            ExitWithoutHandlers(exitCode);
    }

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void ExitWithoutHandlers(int status);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool TerminateProcess(nint process, uint exitCode);

    [LibraryImport("kernel32")]
    private static partial nint GetCurrentProcess();
}
