using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using LifetimeGuard.Harness;

namespace LifetimeGuard.Cli.Checking;

/// <summary>Runs <c>dotnet build</c> as a child and listens to it.</summary>
internal sealed partial class DotnetBuild(string workingDirectory, IReadOnlyList<string> arguments)
{
    private const int KeptLines = 20;

    // Set by the SDK for what it starts; they would make another repository's build use our SDK instead of its own.
    private static readonly string[] ForeignVariables = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "MSBUILD_EXE_PATH"];

    private readonly HashSet<BuildMessage> _messages = [];
    private readonly Queue<string> _lastLines = [];

    /// <summary>Builds, calling <paramref name="progress"/> with the name of each project that is done.</summary>
    /// <exception cref="ToolException">There is no dotnet command (infrastructure).</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the build and everything it started has ended.</exception>
    public async Task<BuildResult> RunAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        using Process build = Start();
        Task output = Task.WhenAll(ReadAsync(build.StandardOutput, progress), ReadAsync(build.StandardError, progress));
        try
        {
            await output.WaitAsync(cancellationToken).ConfigureAwait(false);
            await build.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            build.Kill(entireProcessTree: true);
            await build.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            await output.ConfigureAwait(false);
            throw;
        }

        lock (_messages)
            return new BuildResult(build.ExitCode == 0, [.. _messages], [.. _lastLines]);
    }

    private Process Start()
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("build");
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (string variable in ForeignVariables)
            start.Environment.Remove(variable);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new ToolException(ExitCodes.Infrastructure, $"The .NET SDK is needed to build what is checked, and '{start.FileName}' cannot be started: {error.Message}");
        }
    }

    private async Task ReadAsync(StreamReader output, Action<string> progress)
    {
        while (await output.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            if (ProjectDone().Match(line) is { Success: true } done)
                progress(done.Groups["name"].Value);

            lock (_messages)
            {
                if (BuildMessage.TryParse(line) is { } message)
                    _messages.Add(message);
                _lastLines.Enqueue(line);
                if (_lastLines.Count > KeptLines)
                    _lastLines.Dequeue();
            }
        }
    }

    [GeneratedRegex(@"^  (?<name>\S+) -> \S")]
    private static partial Regex ProjectDone();
}
