using System.Collections.Immutable;
using System.Reflection;
using LifetimeGuard.Comparison.Cases;
using LifetimeGuard.Comparison.Judging;
using LifetimeGuard.Comparison.Page;
using LifetimeGuard.Comparison.Tools;

// dotnet run --project benchmarks/Comparison -c Release               writes the tables of docs/comparison.md
// dotnet run --project benchmarks/Comparison -c Release -- --time     measures as well; the only part that differs from run to run
// dotnet run --project benchmarks/Comparison -c Release -- --verify   exit code 1 when the page's own column is stale; runs no peer
bool isVerifying = args.Contains("--verify");
string root = typeof(Tool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!;
var page = new MarkedPage(Path.Combine(root, "docs", "comparison.md"));

IReadOnlyList<Tool> tools = isVerifying ? [Toolbox.Ours()] : [Toolbox.Ours(), .. Toolbox.Peers()];
var programs = CaseMaterial.Load();
var inspection = new Inspection(tools);
var found = new ImmutableArray<Finding>[programs.Count];
await Parallel.ForAsync(0, programs.Count, async (index, _) => found[index] = await inspection.FindingsInAsync(programs[index]));
foreach (var (analyzer, count) in inspection.Crashes.OrderBy(crash => crash.Key, StringComparer.Ordinal))
    Console.Error.WriteLine($"{analyzer} threw in {count} programs");

var verdicts = new Verdicts(tools, [.. programs.Select((program, index) => (program, found[index]))]);
var tables = new ComparisonTables(verdicts);
if (isVerifying)
{
    string[] stale = [.. tables.StaleRows(page.Part("families")), .. tables.StaleRows(page.Part("rules"))];
    foreach (string row in stale)
        Console.Error.WriteLine($"stale in docs/comparison.md: {row}");
    return stale.Length == 0 ? 0 : 1;
}

page.Replace("versions", tables.Versions());
page.Replace("shares", tables.Shares());
page.Replace("families", tables.Families());
page.Replace("rules", tables.Rules());
page.Replace("stray", tables.Stray());
page.Replace("half-written", tables.HalfWritten());
page.Replace("peer-rules", tables.PeerRules());
if (args.Contains("--time"))
    page.Replace("time", ComparisonTables.Times(await Timing.MeasureAsync(tools, programs)));
page.Save();
if (args.SkipWhile(arg => arg != "--details").Skip(1).FirstOrDefault() is { } details)
    File.WriteAllLines(details, tables.Details());

Console.WriteLine(tables.Shares());
return 0;
