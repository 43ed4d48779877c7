using System.Diagnostics;

namespace LifetimeGuard.Package.Tests;

/// <summary>Runs the SDK's command line as a user would, and leaves no build server behind.</summary>
internal static class DotnetCommand
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    /// <exception cref="TimeoutException">The command ran for more than five minutes; it was ended with its children.</exception>
    public static async Task<DotnetResult> RunAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(StartInfo(folder, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);

        using var deadline = new CancellationTokenSource(Deadline);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} did not end within {Deadline}:\n{await output}{await errors}");
        }

        return new DotnetResult(process.ExitCode, await output + await errors);
    }

    private static ProcessStartInfo StartInfo(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test host's own build settings must not reach a build that plays the user's.
        foreach (var name in start.Environment.Keys.Where(IsBuildSetting).ToList())
            start.Environment.Remove(name);

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        return start;
    }

    private static bool IsBuildSetting(string name) =>
        name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || name is "CI" or "NUGET_PACKAGES" or "TESTINGPLATFORM_EXITCODE_IGNORE";
}
