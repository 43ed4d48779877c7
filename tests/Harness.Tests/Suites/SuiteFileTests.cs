using LifetimeGuard.Harness.Suites;

namespace LifetimeGuard.Harness.Tests.Suites;

public sealed class SuiteFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("suite-file-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void WholeSuite_IsRead()
    {
        File.WriteAllText(Path.Combine(_folder, "App.csproj"), "<Project />");

        var suite = Load("""
            {
              // the product
              "name": "Studio",
              "apps": {
                "leaky": { "project": "App.csproj", "args": ["--data", "{temp}/data"], "environment": { "A": "1" } },
                "other": { "command": "sh" },
              },
              "ready": { "line": "UP", "withinSeconds": 2.5 },
              "verbs": {
                "load": { "send": "load-pack demo", "expect": "LOADED", "withinSeconds": 4 },
                "end": { "signal": "SIGTERM" }
              },
              "scenarios": { "T1": [], "mine": ["load", "load"] },
              "close": "end",
              "repeat": 7,
              "budgets": { "exitSeconds": 3, "childrenSeconds": 4, "heapLeakMegabytes": 5, "measureHeap": false, "exitCode": 9 }
            }
            """);

        Assert.Equal(["leaky", "other"], suite.Apps.Select(app => app.Name));
        Assert.Equal(["--data", "{temp}/data"], suite.Apps[0].Args);
        Assert.Equal("1", suite.Apps[0].Environment["A"]);
        Assert.Equal(new SuiteReadiness("UP", TimeSpan.FromSeconds(2.5)), suite.Ready);
        Assert.Equal("SIGTERM", suite.Verbs["end"].Signal);
        Assert.Equal(TimeSpan.FromSeconds(4), suite.Verbs["load"].Within);
        Assert.Equal(["T1", "mine"], suite.Scenarios.Select(scenario => scenario.Id));
        Assert.Equal("launch, load, load, close", suite.Scenarios[1].Title);
        Assert.Equal("end", suite.Close);
        Assert.Equal(7, suite.Repeat);
        Assert.Equal(
            new SuiteBudgets { Exit = TimeSpan.FromSeconds(3), Children = TimeSpan.FromSeconds(4), HeapLeakBytes = 5 << 20, MeasuresHeap = false, ExitCode = 9 },
            suite.Budgets);
        Assert.Equal(_folder, suite.Directory);
    }

    [Fact]
    public void NoScenarios_ThoseOfTheSixWhoseVerbsAreThere()
    {
        var suite = Load("""
            { "name": "S", "apps": { "a": { "command": "sh" } },
              "verbs": { "load": { "send": "l" }, "queue": { "send": "q" }, "run": { "send": "r" }, "close": { "send": "c" } } }
            """);

        Assert.Equal(["T1", "T2", "T3", "T4"], suite.Scenarios.Select(scenario => scenario.Id));
        Assert.Equal("launch, run a job to its end, close", suite.Scenarios[3].Title);
        Assert.Equal("close", suite.Close);
        Assert.Equal(3, suite.Repeat);
    }

    [Theory]
    [InlineData("""
        {
          "name": "S", "appz": {}
        }
        """, 2, 16, "\"appz\" is not known in a suite; allowed are \"$schema\", \"name\", \"apps\"")]
    [InlineData("""{ "name": "S" }""", 1, 1, "a suite needs \"apps\"")]
    [InlineData("""{ "name": 3, "apps": { "a": { "command": "sh" } } }""", 1, 11, "\"name\" must be a string, not the number 3")]
    [InlineData("""{ "name": "S", "apps": { "a": {} } }""", 1, 26, "the app \"a\" needs either \"project\" or \"command\"")]
    [InlineData("""{ "name": "S", "apps": {} }""", 1, 24, "\"apps\" must name at least one app")]
    [InlineData("""{ "name": "S", "apps": { "a": { "project": "No.csproj" } } }""", 1, 44, "there is no project No.csproj beside the suite file")]
    [InlineData("""{ "name": "S", "apps": { "a": { "command": "sh" } }, "scenarios": { "T2": ["load"] } }""", 1, 76, "the scenario \"T2\" uses the verb \"load\", which is not in \"verbs\"")]
    [InlineData("""{ "name": "S", "apps": { "a": { "command": "sh" } }, "close": "end" }""", 1, 63, "\"close\" names the verb \"end\", which is not in \"verbs\"")]
    [InlineData("""{ "name": "S", "apps": { "a": { "command": "sh" } }, "repeat": 0 }""", 1, 64, "\"repeat\" must be at least 1, not 0")]
    [InlineData("""{ "name": "S", "name": "T" }""", 1, 16, "\"name\" is there twice in a suite")]
    [InlineData("""{ "name": "S", "apps": { "a": { "command": "sh" } }, "verbs": { "v": { "signal": "SIGKILL" } } }""", 1, 82, "\"SIGKILL\" is not a signal that can be sent; allowed are \"SIGTERM\"")]
    [InlineData("""{ "näme": 1 }""", 1, 3, "\"näme\" is not known in a suite")]
    [InlineData("""{ "name": "S", """, 1, 16, "this is not JSON")]
    [InlineData("", 1, 1, "this is not JSON")]
    [InlineData("""{} {}""", 1, 4, "this is not JSON")]
    public void WrongSuite_OneErrorAtItsPlace(string text, int line, int column, string problem)
    {
        var error = Assert.Throws<SuiteFormatException>(() => Load(text));

        Assert.StartsWith(problem, error.Problem, StringComparison.Ordinal);
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Equal(ExitCodes.Usage, error.ExitCode);
        Assert.Contains($"suite.json({line},{column}): ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoFile_SaysSo()
    {
        var error = Assert.Throws<SuiteFormatException>(() => SuiteFile.Load(Path.Combine(_folder, "none.json")));

        Assert.Equal("there is no such suite file", error.Problem);
        Assert.Equal(0, error.Line);
    }

    private Suite Load(string text)
    {
        string path = Path.Combine(_folder, "suite.json");
        File.WriteAllText(path, text);
        return SuiteFile.Load(path);
    }
}
