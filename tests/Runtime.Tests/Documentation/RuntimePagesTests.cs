using System.Diagnostics;
using System.Reflection;
using LifetimeGuard.Samples.Runtime;

namespace LifetimeGuard.Runtime.Tests.Documentation;

/// <summary>Each component has a page in docs/runtime, with a program of samples/Runtime word by word, and what it prints when it runs.</summary>
public sealed class RuntimePagesTests
{
    private const string Begin = "<!-- example:begin -->\n";
    private const string End = "<!-- example:end -->";

    private static readonly string Root = typeof(RuntimePagesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    private static readonly string[] Programs =
    [
        .. typeof(TaskScopeExample).Assembly.GetExportedTypes().Select(type => type.Name)
            .Where(name => name.EndsWith("Example", StringComparison.Ordinal))
            .Select(name => name[..^"Example".Length]).Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Components => [.. Programs];

    [Theory, MemberData(nameof(Components))]
    public async Task Page_ShowsTheProgramAndWhatItPrints(string component)
    {
        string printed = await RunAsync(component);
        string program = await ReadAsync(Path.Combine("samples", "Runtime", $"{component}Example.cs"));
        string expected = $"```csharp\n{program.Trim()}\n```\n\nIt prints\n\n```text\n{printed.Trim()}\n```\n";

        string page = await ReadAsync(Path.Combine("docs", "runtime", $"{component}.md"));
        int begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;

        // After an example is changed: LIFETIMEGUARD_WRITE_PAGES=1 dotnet run --project tests/Runtime.Tests -- -class '*RuntimePagesTests'
        if (Environment.GetEnvironmentVariable("LIFETIMEGUARD_WRITE_PAGES") == "1")
        {
            page = page[..begin] + expected + page[page.IndexOf(End, StringComparison.Ordinal)..];
            await File.WriteAllTextAsync(Path.Combine(Root, "docs", "runtime", $"{component}.md"), page, TestContext.Current.CancellationToken);
        }

        Assert.Equal(expected, page[begin..page.IndexOf(End, StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task EveryPage_HasAProgramAndIsInTheList()
    {
        var pages = Directory.GetFiles(Path.Combine(Root, "docs", "runtime"), "*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal).ToList();
        string list = await ReadAsync(Path.Combine("docs", "runtime.md"));

        Assert.Equal(Programs, pages);
        Assert.All(pages, page => Assert.Contains($"(runtime/{page}.md)", list));
    }

    // As a user runs it, in a process of its own: what the coordinator and Deadline report is that of the whole process.
    private static async Task<string> RunAsync(string component)
    {
        using var child = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "LifetimeGuard.Samples.Runtime"), [component]) { RedirectStandardOutput = true })!;
        try
        {
            string printed = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await child.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, child.ExitCode);
            return printed.ReplaceLineEndings("\n");
        }
        finally
        {
            child.Kill(entireProcessTree: true);
        }
    }

    private static async Task<string> ReadAsync(string path) =>
        (await File.ReadAllTextAsync(Path.Combine(Root, path), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
}
