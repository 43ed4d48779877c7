using System.Text.Json;
using LifetimeGuard.Cli;
using LifetimeGuard.Cli.Commands;
using LifetimeGuard.Cli.Rendering;
using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Samples.Tests.StableStudio;

/// <summary>
/// One demo, as a user runs it: both versions built and checked, each scenario run once. Everything the tests assert is
/// read from what it printed and from the two files it wrote.
/// </summary>
public sealed class DemoRun : IAsyncLifetime
{
    /// <summary>Of the demo.</summary>
    public int ExitCode { get; private set; }

    /// <summary>What was printed.</summary>
    public string Output { get; private set; } = "";

    /// <summary>What the rules found, as others read it.</summary>
    public IReadOnlyList<StaticFinding> Findings { get; private set; } = [];

    /// <summary>The JSON report.</summary>
    public JsonElement Report { get; private set; }

    /// <summary>Temporary folders of the demo that are still there after it.</summary>
    public IReadOnlyList<string> LeftFolders { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        string reports = Path.Combine(RepositoryDirectory(), "artifacts", "demo");
        using StringWriter output = new();

        ExitCode = await ToolCommandLine.RunAsync(["demo", "--repeat", "1"], ToolConsole.To(output), TestContext.Current.CancellationToken);

        Output = output.ToString();
        LeftFolders = Directory.GetDirectories(Path.GetTempPath(), $"{TempFolder.Prefix}*");
        Assert.Contains("Each leak of the leaky version", Output);
        Findings = SarifFindings.Read(Path.Combine(reports, "findings.sarif"));
        using JsonDocument report = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(reports, "report.json")));
        Report = report.RootElement.Clone();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The leaks of an app in a scenario.</summary>
    public IReadOnlyList<JsonElement> Leaks(string app, string scenario) =>
        [.. Scenarios(app).Where(candidate => candidate.GetProperty("id").GetString() == scenario).SelectMany(LeaksOf)];

    /// <summary>The scenarios of an app.</summary>
    public IReadOnlyList<JsonElement> Scenarios(string app) =>
        [.. Report.GetProperty("apps").EnumerateArray().Single(candidate => candidate.GetProperty("name").GetString() == app).GetProperty("scenarios").EnumerateArray()];

    /// <summary>The leaks of all runs of a scenario.</summary>
    public static IEnumerable<JsonElement> LeaksOf(JsonElement scenario) =>
        scenario.GetProperty("runs").EnumerateArray().SelectMany(run => run.GetProperty("leaks").EnumerateArray());

    private static string RepositoryDirectory()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not lie in the repository.");
    }
}
