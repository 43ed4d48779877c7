using System.ComponentModel;
using System.Diagnostics;

namespace LifetimeGuard.Cli.Checking;

/// <summary>
/// A compiler server for one build. Without one each project pays for a cold compiler and cold rules; the shared one
/// would stay for ten minutes after us. So the build gets one under its own name, and it is told to end with the build.
/// </summary>
internal sealed class CompilerServer(string compilerDirectoryFile)
{
    private static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(10);

    private readonly string _name = $"lifetimeguard-{Guid.NewGuid():N}";

    /// <summary>The properties that make a build use this server.</summary>
    public IReadOnlyList<string> BuildArguments => ["-p:UseSharedCompilation=true", $"-p:SharedCompilationId={_name}"];

    /// <summary>Ends the server, if the build got as far as starting it.</summary>
    public async Task StopAsync()
    {
        if (!File.Exists(compilerDirectoryFile))
            return;

        string directory = (await File.ReadAllTextAsync(compilerDirectoryFile).ConfigureAwait(false)).Trim();
        string server = Path.Combine(directory, "bincore", OperatingSystem.IsWindows() ? "VBCSCompiler.exe" : "VBCSCompiler");
        if (!File.Exists(server))
            return;

        ProcessStartInfo start = new(server, [$"-pipename:{_name}", "-shutdown"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process shutdown = Process.Start(start)!;
            using CancellationTokenSource deadline = new(ShutdownTime);
            try
            {
                await Task.WhenAll(shutdown.StandardOutput.ReadToEndAsync(deadline.Token), shutdown.StandardError.ReadToEndAsync(deadline.Token)).ConfigureAwait(false);
                await shutdown.WaitForExitAsync(deadline.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                shutdown.Kill(entireProcessTree: true);
                await shutdown.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
                await Console.Error.WriteLineAsync($"The compiler server {_name} did not end within {ShutdownTime.TotalSeconds:0} s.").ConfigureAwait(false);
            }
        }
        catch (Win32Exception error)
        {
            await Console.Error.WriteLineAsync($"The compiler server {_name} could not be told to end: {error.Message}").ConfigureAwait(false);
        }
    }
}
