using System.Diagnostics;
using LifetimeGuard.Cli.Commands;
using LifetimeGuard.Cli.Rendering;

namespace LifetimeGuard.Cli.Tests;

/// <summary>A folder for one test, with what the tool is pointed at; looks for processes that were left when it goes.</summary>
internal sealed class Scratch : IAsyncDisposable
{
    /// <summary>A class library for the current framework.</summary>
    public const string Project = """
        <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>
        """;

    /// <summary>LG1001 in line 5.</summary>
    public const string Leaky = """
        using System.Threading.Tasks;

        public class Queue
        {
            public void Flush() => FlushAsync();

            private async Task FlushAsync() => await Task.Yield();
        }
        """;

    /// <summary>The same, right.</summary>
    public const string Guarded = """
        using System.Threading.Tasks;

        public class Queue
        {
            public Task Flush() => FlushAsync();

            private async Task FlushAsync() => await Task.Yield();
        }
        """;

    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(15);

    private readonly StringWriter _output = new();

    /// <summary>Absolute.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("cli-tests-").FullName;

    /// <summary>Everything the tool printed.</summary>
    public string Output => _output.ToString();

    /// <summary>Absolute path of a file in the folder.</summary>
    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file, with the folders it needs.</summary>
    public Scratch With(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(In(name))!);
        File.WriteAllText(In(name), text);
        return this;
    }

    /// <summary>Runs the tool as its Main does, without a process of its own.</summary>
    public Task<int> RunAsync(params string[] arguments) => RunAsync(arguments, TestContext.Current.CancellationToken);

    /// <summary>Runs the tool and lets the test cancel it.</summary>
    public Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken) =>
        ToolCommandLine.RunAsync(arguments, ToolConsole.To(_output), cancellationToken);

    /// <summary>Every file in the folder, relative.</summary>
    public IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFileSystemEntries(Path, "*", SearchOption.AllDirectories).Select(file => System.IO.Path.GetRelativePath(Path, file)).Order(StringComparer.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        IReadOnlyList<string> left = ProcessesOfThisFolder();
        for (Stopwatch clock = Stopwatch.StartNew(); left.Count > 0 && clock.Elapsed < EndTime; left = ProcessesOfThisFolder())
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        Directory.Delete(Path, recursive: true);
        Assert.True(left.Count == 0, $"left running: {string.Join("; ", left)}");
    }

    // A build works in the folder it builds, an app under test is started from it.
    private IReadOnlyList<string> ProcessesOfThisFolder()
    {
        if (!OperatingSystem.IsLinux())
            return [];

        return
        [
            .. Directory.EnumerateDirectories("/proc")
                .Where(process => int.TryParse(System.IO.Path.GetFileName(process), out int id) && id != Environment.ProcessId)
                .Where(process => Reads(() => File.ReadAllText($"{process}/cmdline")).Contains(Path, StringComparison.Ordinal)
                    || Reads(() => new FileInfo($"{process}/cwd").LinkTarget ?? "").StartsWith(Path, StringComparison.Ordinal))
                .Select(process => $"{process}: {Reads(() => File.ReadAllText($"{process}/cmdline")).Replace('\0', ' ')}"),
        ];
    }

    // A process may end, or belong to somebody else, between being listed and being read.
    private static string Reads(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
