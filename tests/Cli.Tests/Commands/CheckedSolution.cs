using System.Text.Json;

namespace LifetimeGuard.Cli.Tests.Commands;

/// <summary>
/// One check of a solution with everything that makes repositories awkward: two projects of one name, two target frameworks,
/// warnings as errors, a use of the very MSBuild hooks that tools like to take, accepted findings.
/// </summary>
public sealed class CheckedSolution : IAsyncLifetime
{
    private readonly Scratch _scratch = new();
    private readonly string _marker = $"cli-tests-{Guid.NewGuid():N}.txt";

    /// <summary>Of the check.</summary>
    public int ExitCode { get; private set; }

    /// <summary>What was printed.</summary>
    public string Output => _scratch.Output;

    /// <summary>The tree before the check, and after it.</summary>
    public (IReadOnlyList<string> Before, IReadOnlyList<string> After) Files { get; private set; }

    /// <summary>The one run of the SARIF file.</summary>
    public JsonElement Run { get; private set; }

    /// <summary>What the repository's own targets wrote: one line a compilation.</summary>
    public string OwnTargetsRan => File.ReadAllText(_scratch.In("../" + _marker));

    public async ValueTask InitializeAsync()
    {
        _scratch
            .With("All.slnx", """<Solution><Project Path="One/Twin.csproj" /><Folder Name="/Two/"><Project Path="Two/Twin.csproj" /></Folder></Solution>""")
            .With("Directory.Build.props", """
                <Project>
                  <PropertyGroup>
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                    <ErrorLog>$(MSBuildThisFileDirectory)own.sarif</ErrorLog>
                    <RunAnalyzersDuringBuild>false</RunAnalyzersDuringBuild>
                    <CustomAfterMicrosoftCommonTargets>$(MSBuildThisFileDirectory)own.targets</CustomAfterMicrosoftCommonTargets>
                  </PropertyGroup>
                </Project>
                """)
            .With("own.targets", $"""
                <Project>
                  <Target Name="Own" AfterTargets="CoreCompile">
                    <WriteLinesToFile File="$(MSBuildThisFileDirectory)../{_marker}" Lines="$(MSBuildProjectName) $(TargetFramework)" />
                  </Target>
                </Project>
                """)
            .With("One/Twin.csproj", """
                <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFrameworks>net8.0;net10.0</TargetFrameworks></PropertyGroup></Project>
                """)
            .With("One/Queue.cs", Scratch.Leaky)
            .With("Two/Twin.csproj", Scratch.Project)
            .With("Two/Accepted one.cs", """
                using System.Diagnostics.CodeAnalysis;
                using System.Threading.Tasks;

                public class Accepted
                {
                #pragma warning disable LG1001
                    public void One() => Task.Delay(1);
                #pragma warning restore LG1001

                    [SuppressMessage("Tasks", "LG1001", Justification = "the delay is only there to be seen")]
                    public void Two() => Task.Delay(2);

                    public void Three() => Task.Delay(3);
                }
                """);
        IReadOnlyList<string> before = _scratch.Files();
        string sarif = Path.Combine(Path.GetTempPath(), _marker + ".sarif");

        ExitCode = await _scratch.RunAsync("check", _scratch.Path, "--output", sarif, "--mode", "ci");

        Files = (before, _scratch.Files());
        Assert.True(File.Exists(sarif), Output);
        using JsonDocument document = JsonDocument.Parse(await File.ReadAllTextAsync(sarif));
        File.Delete(sarif);
        Run = document.RootElement.GetProperty("runs")[0].Clone();
    }

    public async ValueTask DisposeAsync()
    {
        File.Delete(_scratch.In("../" + _marker));
        await _scratch.DisposeAsync();
    }
}
