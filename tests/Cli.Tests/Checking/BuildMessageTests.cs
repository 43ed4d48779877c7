using LifetimeGuard.Cli.Checking;

namespace LifetimeGuard.Cli.Tests.Checking;

public class BuildMessageTests
{
    [Fact]
    public void CompilerError_IsReadInParts()
    {
        BuildMessage? message = BuildMessage.TryParse("/src/A.cs(3,5): error CS0103: The name 'x' does not exist [/src/A.csproj::TargetFramework=net8.0]");

        Assert.Equal(new BuildMessage("/src/A.cs(3,5)", IsError: true, "CS0103", "The name 'x' does not exist", "/src/A.csproj::TargetFramework=net8.0"), message);
    }

    [Theory]
    [InlineData("CSC : warning AD0001: Analyzer 'LifetimeGuard.X' threw [/src/A.csproj]", false, "AD0001")]
    [InlineData("MSBUILD : error MSB1009: Project file does not exist.", true, "MSB1009")]
    [InlineData("/src/A.csproj : error NU1101: Unable to find package X. [/src/All.slnx]", true, "NU1101")]
    [InlineData("/src/A.csproj(1,1): error : something without a code", true, "")]
    public void OtherTools_AreReadToo(string line, bool isError, string code)
    {
        BuildMessage? message = BuildMessage.TryParse(line);

        Assert.NotNull(message);
        Assert.Equal((isError, code), (message.IsError, message.Code));
    }

    [Theory]
    [InlineData("  App -> /src/bin/App.dll")]
    [InlineData("    0 Error(s)")]
    [InlineData("Build succeeded.")]
    [InlineData("")]
    public void EverythingElse_IsNoMessage(string line) => Assert.Null(BuildMessage.TryParse(line));
}
