using System.Text.Json;
using LifetimeGuard.Harness.Suites;

namespace LifetimeGuard.Harness.Apps;

/// <summary>An app that is there to be started: built, or given as a command.</summary>
/// <param name="App">The suite's entry.</param>
/// <param name="FileName">Full path of the executable.</param>
/// <param name="LeadingArguments">Arguments before the suite's own.</param>
internal sealed record AppProgram(SuiteApp App, string FileName, IReadOnlyList<string> LeadingArguments)
{
    /// <summary>
    /// True when the program is a .NET app that will load our startup hook: only then may its runtime be held at the start,
    /// because the hook is what keeps its children from being held as well.
    /// </summary>
    public bool LoadsStartupHook { get; } = ReadsStartupHooks(FileName, LeadingArguments);

    private static bool ReadsStartupHooks(string fileName, IReadOnlyList<string> leadingArguments)
    {
        string assembly = leadingArguments.FirstOrDefault(argument => argument.EndsWith(".dll", StringComparison.Ordinal)) ?? fileName;
        string configuration = Path.ChangeExtension(assembly.EndsWith(".dll", StringComparison.Ordinal) ? assembly : assembly + ".dll", ".runtimeconfig.json");
        int given = leadingArguments.ToList().IndexOf("--runtimeconfig");
        if (given >= 0)
            configuration = leadingArguments[given + 1];
        if (!File.Exists(configuration))
            return false;

        using var document = JsonDocument.Parse(File.ReadAllBytes(configuration), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return !(document.RootElement.TryGetProperty("runtimeOptions", out var options)
            && options.TryGetProperty("configProperties", out var properties)
            && properties.TryGetProperty("System.StartupHookProvider.IsSupported", out var supported)
            && supported.ValueKind == JsonValueKind.False);
    }
}
