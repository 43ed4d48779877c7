using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Harness.Tests.Reports;

public sealed class SarifFindingsTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Results_WithAbsoluteAndRelativePaths_AreRead_SuppressedOnesAreNot()
    {
        File.WriteAllText(_path, """
            { "version": "2.1.0", "runs": [ {
              "originalUriBaseIds": { "SRCROOT": { "uri": "file:///repo/" } },
              "results": [
                { "ruleId": "LG4001", "message": { "text": "never released" }, "locations": [ { "physicalLocation": {
                  "artifactLocation": { "uri": "src/My%20App/Runner.cs", "uriBaseId": "SRCROOT" }, "region": { "startLine": 88, "endLine": 90 } } } ] },
                { "ruleId": "LG1001", "message": { "text": "dropped" }, "locations": [ { "physicalLocation": {
                  "artifactLocation": { "uri": "file:///repo/Main.cs" }, "region": { "startLine": 5 } } } ] },
                { "ruleId": "LG1001", "suppressions": [ { "kind": "inSource" } ], "locations": [ { "physicalLocation": {
                  "artifactLocation": { "uri": "file:///repo/Main.cs" }, "region": { "startLine": 6 } } } ] },
                { "ruleId": "LG1002", "message": { "text": "no place" } }
              ] } ] }
            """);

        Assert.Equal(
            [
                new StaticFinding("LG4001", "/repo/src/My App/Runner.cs", 88, 90, "never released"),
                new StaticFinding("LG1001", "/repo/Main.cs", 5, 5, "dropped"),
            ],
            SarifFindings.Read(_path));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{ "results": [] }""")]
    [InlineData("[]")]
    public void NoSarif_IsAUsageError(string text)
    {
        File.WriteAllText(_path, text);

        var error = Assert.Throws<HarnessException>(() => SarifFindings.Read(_path));

        Assert.Equal(ExitCodes.Usage, error.ExitCode);
        Assert.Contains("this is not a SARIF 2.1 file", error.Message, StringComparison.Ordinal);
    }
}
