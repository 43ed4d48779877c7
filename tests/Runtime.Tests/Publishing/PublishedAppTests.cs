using System.Diagnostics;
using System.Reflection;
using LifetimeGuard.Runtime.Tests.Support;

namespace LifetimeGuard.Runtime.Tests.Publishing;

/// <summary>
/// An application that uses all of the runtime, published as native code and trimmed: no warning (warnings are errors), and it ends clean.
/// The whole library is rooted, so that what the application does not call is looked at too.
/// </summary>
[Collection(nameof(TestProcesses))]
public sealed class PublishedAppTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestProcesses _processes = new();

    public void Dispose()
    {
        using (_folder)
            _processes.Dispose();
    }

    [Fact]
    public async Task NativeCode_HasNoWarning_AndEndsClean()
    {
        bool isRequired = Environment.GetEnvironmentVariable("TESTS_REQUIRE_ALL") is "1";
        Assert.SkipUnless(HasLinker() || isRequired, "Native code needs a linker: install gcc or clang, and zlib1g-dev.");

        await PublishAndRunAsync("native");
    }

    [Fact]
    public Task TrimmedApp_HasNoWarning_AndEndsClean() => PublishAndRunAsync("trimmed");

    private async Task PublishAndRunAsync(string how)
    {
        string root = typeof(PublishedAppTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!;
        string project = Path.Combine(root, "tests", "Runtime.AotApp", "LifetimeGuard.Runtime.AotApp.csproj");

        // Artifacts of its own: other builds of the same projects may run meanwhile, and no server that it starts stays.
        var (built, log) = await RunAsync("dotnet", ["publish", project, "-c", "Release", "--use-current-runtime", "--artifacts-path", _folder.File("artifacts"), "-o", _folder.File("app"), "--disable-build-servers", "-nodeReuse:false", $"-p:PublishAs={how}"]);
        Assert.True(built == 0, log);
        Assert.DoesNotContain("warning IL", log);

        var (code, said) = await RunAsync(Path.Combine(_folder.File("app"), "LifetimeGuard.Runtime.AotApp"), [_folder.Path]);
        Assert.True(code == 0, said);
        Assert.StartsWith("Clean 1 True", said);
    }

    private async Task<(int ExitCode, string Output)> RunAsync(string program, IEnumerable<string> arguments)
    {
        var startInfo = _processes.Mark(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(8));
        using var process = Process.Start(startInfo)!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            string output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            string failure = await errors;
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, output + failure);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static bool HasLinker() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
}
