using System.Diagnostics;
using System.Text.Json;
using LifetimeGuard.Harness.Suites;

namespace LifetimeGuard.Harness.Apps;

/// <summary>Makes a suite's entry something that can be started: builds its project, or finds its command.</summary>
internal sealed class AppBuilder(Suite suite, string? artifactsPath)
{
    private const int ErrorsShown = 5;

    /// <exception cref="HarnessException">The project does not build or is no program; the command is not there.</exception>
    public async Task<AppProgram> PrepareAsync(SuiteApp app, CancellationToken cancellationToken) =>
        app.Project is not null
            ? await BuildAsync(app, Path.GetFullPath(Path.Combine(suite.Directory, app.Project)), cancellationToken).ConfigureAwait(false)
            : new AppProgram(app, FindCommand(app), []);

    private async Task<AppProgram> BuildAsync(SuiteApp app, string project, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, BuildArguments(project))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = suite.Directory,
        };
        // A build server that stays would be a process that this run left behind.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using var build = Process.Start(start)!;
        try
        {
            var output = build.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = build.StandardError.ReadToEndAsync(cancellationToken);
            await build.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            string log = await errors.ConfigureAwait(false);
            string properties = await output.ConfigureAwait(false);
            return build.ExitCode == 0
                ? new AppProgram(app, ReadExecutable(app, properties), [])
                : throw BuildFailed(app, log + properties);
        }
        catch (OperationCanceledException)
        {
            build.Kill(entireProcessTree: true);
            await build.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private IEnumerable<string> BuildArguments(string project)
    {
        string[] arguments =
        [
            "build", project, "-c", "Release", "-nologo", "-v", "quiet", "-t:Build", "-getProperty:RunCommand", "-getProperty:TargetPath",
            "-nodeReuse:false", "-p:UseSharedCompilation=false",
        ];
        return artifactsPath is null
            ? arguments
            : [.. arguments, "-p:UseArtifactsOutput=true", $"-p:ArtifactsPath={Path.GetFullPath(artifactsPath)}"];
    }

    private static HarnessException BuildFailed(SuiteApp app, string log)
    {
        string[] errors = [.. log.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).Distinct()];
        string shown = string.Join(Environment.NewLine, errors.Take(ErrorsShown).Select(error => "  " + error));
        string more = errors.Length > ErrorsShown ? $"{Environment.NewLine}  and {errors.Length - ErrorsShown} more" : "";
        return new HarnessException(ExitCodes.Infrastructure, $"{app.Project} does not build:{Environment.NewLine}{shown}{more}");
    }

    private static string ReadExecutable(SuiteApp app, string output)
    {
        using var document = JsonDocument.Parse(output);
        string executable = document.RootElement.GetProperty("Properties").GetProperty("RunCommand").GetString() ?? "";
        return File.Exists(executable)
            ? executable
            : throw new HarnessException(ExitCodes.Usage, $"{app.Project} builds, but no program comes of it: is it a library, or has it several target frameworks?");
    }

    private string FindCommand(SuiteApp app)
    {
        string command = app.Command!;
        if (command.Contains('/'))
        {
            string path = Path.GetFullPath(Path.Combine(suite.Directory, command));
            return File.Exists(path) ? path : throw new HarnessException(ExitCodes.Usage, $"The command of the app \"{app.Name}\" is not there: {path}");
        }

        string[] places = [suite.Directory, .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)];
        return places.Select(place => Path.Combine(place, command)).FirstOrDefault(File.Exists)
            ?? throw new HarnessException(ExitCodes.Usage, $"The command of the app \"{app.Name}\" is neither beside the suite nor on the PATH: {command}");
    }
}
