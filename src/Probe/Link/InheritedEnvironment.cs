using System.Runtime.InteropServices;

namespace LifetimeGuard.Probe.Link;

/// <summary>
/// Takes the probe's variables out of the app, so that its children are not probed. Other startup hooks stay.
/// .NET keeps a copy of the environment and gives that to children; native code that starts some reads the original.
/// </summary>
internal static class InheritedEnvironment
{
    public const string Socket = "LIFETIMEGUARD_PROBE";

    private const string StartupHooks = "DOTNET_STARTUP_HOOKS";

    // The harness holds the app with it until it listens. A child that inherited it would be held for ever.
    private const string SuspendAtStart = "DOTNET_DefaultDiagnosticPortSuspend";

    public static void Clear()
    {
        Set(Socket, null);
        Set(SuspendAtStart, null);
        Set(StartupHooks, WithoutProbe(Environment.GetEnvironmentVariable(StartupHooks)));
    }

    private static string? WithoutProbe(string? hooks)
    {
        string own = typeof(InheritedEnvironment).Assembly.Location;
        string others = string.Join(Path.PathSeparator, Array.FindAll((hooks ?? "").Split(Path.PathSeparator), hook => hook != own));
        return others.Length == 0 ? null : others;
    }

    private static void Set(string name, string? value)
    {
        Environment.SetEnvironmentVariable(name, value);
        if (!OperatingSystem.IsLinux())
            return;
        _ = value is null ? UnsetVariable(name) : SetVariable(name, value, 1);
    }

    [DllImport("libc", EntryPoint = "setenv")]
    private static extern int SetVariable([MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string value, int overwrite);

    [DllImport("libc", EntryPoint = "unsetenv")]
    private static extern int UnsetVariable([MarshalAs(UnmanagedType.LPUTF8Str)] string name);
}
