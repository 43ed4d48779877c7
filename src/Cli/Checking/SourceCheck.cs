using System.Diagnostics;
using LifetimeGuard.Cli.Findings;
using LifetimeGuard.Harness;

namespace LifetimeGuard.Cli.Checking;

/// <summary>Builds a target with the rules in every compilation and collects what they say.</summary>
internal sealed class SourceCheck(CheckOptions options, RuleFiles rules)
{
    // The first errors tell; the rest are usually their consequences.
    private const int ShownErrors = 10;

    // Of the compiler, of a project file that cannot be read, of NuGet: nothing that a move of the output could cause.
    private static readonly string[] CausesOfItsOwn = ["CS", "MSB40", "NU"];

    /// <summary>Runs the check. The target's tree is not written to, unless the options say so.</summary>
    /// <exception cref="ToolException">There is nothing to check (usage), or it does not build (infrastructure).</exception>
    public async Task<CheckReport> RunAsync(BuildTarget target, Action<string> progress, CancellationToken cancellationToken)
    {
        Stopwatch clock = Stopwatch.StartNew();
        Preset preset = Preset.Load(options.Mode, rules.Configuration);
        using TempFolder folder = new();
        Injection injection = new(folder.Path, rules, preset, options);
        OutputFolders tree = OutputFolders.Of(target.BaseDirectory);

        BuildResult build = await BuildAsync(target, injection, folder, progress, cancellationToken).ConfigureAwait(false);

        CompilerLog[] logs = [.. Directory.EnumerateFiles(injection.LogDirectory, "*.sarif").Order(StringComparer.Ordinal).Select(CompilerLogReader.Read)];
        FindingSet findings = FindingSet.Merge(target.BaseDirectory, logs, preset);
        string[] crashes = Crashes(logs, build);
        bool incomplete = !build.Succeeded && FailedOnlyByFindings(build, findings);
        if (!build.Succeeded && !incomplete && crashes.Length == 0)
            throw Failure(target, build);
        if (logs.Length == 0 && crashes.Length == 0)
            throw new ToolException(ExitCodes.Usage, $"{target.Name} builds, but has no C# project: there is nothing to check.");

        return new CheckReport
        {
            Findings = findings,
            Compilations = logs.Length,
            Crashes = crashes,
            Incomplete = incomplete,
            WrittenInPlace = options.InPlace ? [] : tree.NewOnes(),
            Timing = options.Timing ? ReadTiming(findings, folder) : null,
            Seconds = clock.Elapsed.TotalSeconds,
        };
    }

    private async Task<BuildResult> BuildAsync(BuildTarget target, Injection injection, TempFolder folder, Action<string> progress, CancellationToken cancellationToken)
    {
        CompilerServer server = new(injection.CompilerDirectoryFile);
        string[] arguments =
        [
            BuildFile(target, folder), "-nologo", "-tl:off", "-v:m", "-clp:NoSummary", "-nodeReuse:false",
            .. injection.Prepare(target),
            .. server.BuildArguments,
            .. options.Timing ? [$"-flp:v=q;PerformanceSummary;logfile={folder.In("performance.log")}"] : Array.Empty<string>(),
        ];
        try
        {
            return await new DotnetBuild(target.Directory, arguments).RunAsync(progress, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await server.StopAsync().ConfigureAwait(false);
        }
    }

    // Several projects are one build, so that what they share is compiled once.
    private static string BuildFile(BuildTarget target, TempFolder folder)
    {
        if (target.Files is [var only])
            return only;

        string solution = folder.In("LifetimeGuard.slnx");
        string projects = string.Concat(target.Files.Select(file => $"<Project Path=\"{System.Security.SecurityElement.Escape(file)}\" />"));
        File.WriteAllText(solution, $"<Solution>{projects}</Solution>");
        return solution;
    }

    // The build's output has the first line of what the compiler's log has in full, and each compilation says it again.
    private static string[] Crashes(CompilerLog[] logs, BuildResult build) =>
    [
        .. logs.SelectMany(log => log.Crashes)
            .Concat(build.Messages.Select(message => CompilerLogReader.CrashMessage(message.Code, message.Text)).OfType<string>())
            .GroupBy(crash => crash.Split('\n', 2)[0].TrimEnd())
            .Select(same => same.MaxBy(crash => crash.Length)!),
    ];

    private static bool FailedOnlyByFindings(BuildResult build, FindingSet findings)
    {
        BuildMessage[] errors = [.. build.Messages.Where(message => message.IsError)];
        return errors.Length > 0 && errors.All(error => findings.Rules.Any(rule => rule.Id == error.Code));
    }

    private ToolException Failure(BuildTarget target, BuildResult build)
    {
        BuildMessage[] errors = [.. build.Messages.Where(message => message.IsError && !IsStackFrame(message))];
        IEnumerable<string> shown = errors.Length > 0 ? errors.Take(ShownErrors).Select(error => $"  {error}") : build.LastLines.Select(line => $"  {line}");
        string more = errors.Length > ShownErrors ? $"{Environment.NewLine}  and {errors.Length - ShownErrors} more" : "";
        string advice = options.InPlace || errors.Any(error => CausesOfItsOwn.Any(prefix => error.Code.StartsWith(prefix, StringComparison.Ordinal)))
            ? ""
            : $"{Environment.NewLine}If it builds without the tool, it may depend on where its output goes: try --in-place, which builds into its own bin and obj folders.";
        return new ToolException(
            ExitCodes.Infrastructure,
            $"{target.Name} does not build.{Environment.NewLine}{string.Join(Environment.NewLine, shown)}{more}{advice}");
    }

    // MSBuild repeats the head of an error before each line of an exception that it prints.
    private static bool IsStackFrame(BuildMessage message) => message.Text.StartsWith("at ", StringComparison.Ordinal) || message.Text.StartsWith("---", StringComparison.Ordinal);

    private static AnalyzerTiming ReadTiming(FindingSet findings, TempFolder folder) =>
        new(AnalyzerTiming.ReadCompilerSeconds(File.ReadAllText(folder.In("performance.log"))), findings.Rules.Sum(rule => rule.Seconds));
}
