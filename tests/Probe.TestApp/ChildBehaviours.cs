using System.ComponentModel;
using System.Diagnostics;

namespace LifetimeGuard.Probe.TestApp;

/// <summary>Children, started in every way that Process knows.</summary>
internal static class ChildBehaviours
{
    public static Task One(string[] arguments)
    {
        using var child = Process.Start("sleep", "0")!; // child here
        Console.WriteLine($"PID {child.Id}");
        child.WaitForExit();
        return Task.CompletedTask;
    }

    /// <summary>Prints what a child sees of the probe's variables.</summary>
    public static async Task Environment(string[] arguments)
    {
        var start = new ProcessStartInfo("env") { RedirectStandardOutput = true };
        using var child = Process.Start(start)!;
        string all = await child.StandardOutput.ReadToEndAsync();
        foreach (string line in all.Split('\n').Where(line => line.StartsWith("DOTNET_STARTUP_HOOKS") || line.StartsWith("LIFETIMEGUARD")))
            Console.WriteLine($"CHILD HAS {line}");
    }

    /// <summary>Prints what each way of starting gives; the same with and without the probe.</summary>
    public static async Task Results(string[] arguments)
    {
        await Redirected();
        Failing(new ProcessStartInfo("/nowhere/at-all"));
        Failing(new ProcessStartInfo("/etc/passwd"));
        Failing(new ProcessStartInfo("sh") { WorkingDirectory = "/nowhere" });
        Failing(new ProcessStartInfo("/bin/true") { UseShellExecute = true });
        Failing(new ProcessStartInfo("/etc/hostname") { UseShellExecute = true });
        await Parallel50();
    }

    private static async Task Redirected()
    {
        var start = new ProcessStartInfo("sh", ["-c", "read x; echo got $x; echo warn >&2; exit 7"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var child = Process.Start(start)!;
        await child.StandardInput.WriteLineAsync("word");
        var output = child.StandardOutput.ReadToEndAsync();
        var error = child.StandardError.ReadToEndAsync();
        await child.WaitForExitAsync();
        Console.WriteLine($"redirected: {(await output).Trim()}, {(await error).Trim()}, {child.ExitCode}");
    }

    private static void Failing(ProcessStartInfo start)
    {
        try
        {
            using var child = Process.Start(start);
            child?.WaitForExit();
            Console.WriteLine($"{start.FileName}: {child?.ExitCode}");
        }
        catch (Win32Exception error)
        {
            Console.WriteLine($"{start.FileName}: {error.NativeErrorCode} {error.Message}");
        }
    }

    private static async Task Parallel50()
    {
        int[] codes = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(() => ExitWith(number))));
        Console.WriteLine($"parallel: {string.Join(' ', codes)}");
    }

    private static int ExitWith(int number)
    {
        using var child = Process.Start("sh", ["-c", $"exit {number}"]);
        child.WaitForExit();
        return child.ExitCode;
    }
}
