using LifetimeGuard.Harness;

namespace LifetimeGuard.Cli.Tests.Commands;

/// <summary>One clear error and exit code 2 for everything that was asked for in the wrong way.</summary>
public class UsageTests
{
    [Fact]
    public async Task PathThatDoesNotExist_IsNamed()
    {
        await using Scratch scratch = new();

        Assert.Equal(ExitCodes.Usage, await scratch.RunAsync("check", scratch.In("nowhere")));
        Assert.Contains("nowhere does not exist.", scratch.Output);
    }

    [Fact]
    public async Task TwoProjectsInAFolder_AreListed()
    {
        await using Scratch scratch = new Scratch().With("A.csproj", Scratch.Project).With("B.csproj", Scratch.Project);

        Assert.Equal(ExitCodes.Usage, await scratch.RunAsync("check", scratch.Path));
        Assert.Contains("more than one project; name the one to check: A.csproj, B.csproj.", scratch.Output);
    }

    [Fact]
    public async Task FolderWithProjectsBelow_ListsThem()
    {
        await using Scratch scratch = new Scratch().With("src/A/A.csproj", Scratch.Project);

        Assert.Equal(ExitCodes.Usage, await scratch.RunAsync("check", scratch.Path));
        Assert.Contains(Path.Combine("src", "A", "A.csproj"), scratch.Output);
    }

    [Fact]
    public async Task EmptyFolder_HasNothingToCheck()
    {
        await using Scratch scratch = new();

        Assert.Equal(ExitCodes.Usage, await scratch.RunAsync("check", scratch.Path));
        Assert.Contains("there is nothing to check", scratch.Output);
    }

    [Fact]
    public async Task FileThatIsNoProject_IsRefused()
    {
        await using Scratch scratch = new Scratch().With("A.cs", Scratch.Leaky);

        Assert.Equal(ExitCodes.Usage, await scratch.RunAsync("check", scratch.In("A.cs")));
        Assert.Contains("neither a solution", scratch.Output);
    }

    [Theory]
    [InlineData("check", ".", "--mode", "relaxed")]
    [InlineData("check", ".", "--unknown")]
    [InlineData("check", ".", "--property", "Name")]
    [InlineData("run")]
    [InlineData("run", "suite.json", "--repeat", "0")]
    [InlineData("run", "suite.json", "--parallel", "zero")]
    [InlineData("frobnicate")]
    public async Task WrongCommandLine_ReturnsTwoAndPointsToTheHelp(params string[] arguments)
    {
        await using Scratch scratch = new();

        Assert.Equal(ExitCodes.Usage, await scratch.RunAsync(arguments));
        Assert.Contains("--help'", scratch.Output);
    }

    [Fact]
    public async Task SuiteWithWrongKey_IsLocated()
    {
        await using Scratch scratch = new Scratch().With("suite.json", """{ "name": "x", "appz": {} }""");

        Assert.Equal(ExitCodes.Usage, await scratch.RunAsync("run", scratch.In("suite.json")));
        Assert.Contains("suite.json(1,16): \"appz\"", scratch.Output);
    }

    [Fact]
    public async Task SuiteThatDoesNotExist_IsNamed()
    {
        await using Scratch scratch = new();

        Assert.Equal(ExitCodes.Usage, await scratch.RunAsync("run", scratch.In("suite.json")));
        Assert.Contains("there is no such suite file", scratch.Output);
    }

    [Fact]
    public async Task Help_ReturnsZero()
    {
        await using Scratch scratch = new();

        Assert.Equal(ExitCodes.Clean, await scratch.RunAsync("--help"));
        Assert.Contains("check", scratch.Output);
        Assert.Contains("demo", scratch.Output);
    }
}
