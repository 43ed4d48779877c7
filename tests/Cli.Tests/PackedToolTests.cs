using System.Diagnostics;
using System.Reflection;
using LifetimeGuard.Harness;

namespace LifetimeGuard.Cli.Tests;

/// <summary>The tool as users get it: packed, installed from a feed, run as a command.</summary>
public class PackedToolTests
{
    [Fact]
    public async Task PackedTool_InstallsAndChecks()
    {
        await using Scratch scratch = new Scratch().With("App/App.csproj", Scratch.Project).With("App/Queue.cs", Scratch.Leaky);
        string feed = scratch.In("feed");
        string version = typeof(TempFolder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

        // Own output folders: another build of the same projects may be running.
        await SucceedsAsync(
            scratch, "dotnet", "pack", ToolProject(), "-o", feed, "-v", "q", "-nodeReuse:false",
            "-p:UseArtifactsOutput=true", $"-p:ArtifactsPath={scratch.In("artifacts")}");
        await SucceedsAsync(scratch, "dotnet", "tool", "install", "LifetimeGuard.Cli", "--tool-path", scratch.In("tools"), "--source", feed, "--version", version);
        (int code, string output) = await RunAsync(scratch, scratch.In(Path.Combine("tools", "lifetimeguard")), "check", scratch.In("App"), "--quiet");

        Assert.Equal(ExitCodes.Leaks, code);
        Assert.StartsWith("Queue.cs(5,28): warning LG1001: ", output);
        foreach (string file in new[] { "LifetimeGuard.Probe.dll", "LifetimeGuard.Canary.dll" })
            Assert.NotEmpty(Directory.GetFiles(scratch.In("tools"), file, SearchOption.AllDirectories));
    }

    private static async Task SucceedsAsync(Scratch scratch, string command, params string[] arguments)
    {
        (int code, string output) = await RunAsync(scratch, command, arguments);
        Assert.True(code == 0, output);
    }

    private static async Task<(int Code, string Output)> RunAsync(Scratch scratch, string command, params string[] arguments)
    {
        ProcessStartInfo start = new(command, arguments) { WorkingDirectory = scratch.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        try
        {
            Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static string ToolProject()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "src", "Cli", "LifetimeGuard.Cli.csproj");
    }
}
