using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LifetimeGuard.Runtime.Shutdown.Sequencing;

/// <summary>
/// Ends the process without asking anybody. <see cref="Environment.Exit"/> runs ProcessExit handlers, and one that
/// hangs holds it for ever.
/// </summary>
internal static unsafe partial class ImmediateExit
{
    // Looked up early: where the heap is full, nothing can be looked up any more.
    private static readonly delegate* unmanaged<int, void> ExitWithoutHandlers =
        OperatingSystem.IsWindows() ? null : (delegate* unmanaged<int, void>)NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), "_exit");

    /// <summary>Makes ready what <see cref="Now"/> needs.</summary>
    public static void Prepare()
    {
        Action<int> now = Now;
        RuntimeHelpers.PrepareDelegate(now);
        RuntimeHelpers.RunClassConstructor(typeof(ImmediateExit).TypeHandle);
    }

    public static void Now(int exitCode)
    {
        if (OperatingSystem.IsWindows())
            TerminateProcess(GetCurrentProcess(), (uint)exitCode);
        else
            ExitWithoutHandlers(exitCode);
    }

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool TerminateProcess(nint process, uint exitCode);

    [LibraryImport("kernel32")]
    private static partial nint GetCurrentProcess();
}
