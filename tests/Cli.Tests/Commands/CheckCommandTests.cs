using LifetimeGuard.Harness;

namespace LifetimeGuard.Cli.Tests.Commands;

/// <summary>check on small projects, with real builds.</summary>
public class CheckCommandTests
{
    [Fact]
    public async Task LeakyProject_ShowsTheFindingAndReturnsOne()
    {
        await using Scratch scratch = new Scratch().With("App.csproj", Scratch.Project).With("Queue.cs", Scratch.Leaky);

        int code = await scratch.RunAsync("check", scratch.In("App.csproj"));

        Assert.Equal(ExitCodes.Leaks, code);
        Assert.Contains("Queue.cs", scratch.Output);
        Assert.Contains("LG1001 line 5:", scratch.Output);
        Assert.Contains("docs/Rules/Tasks/LG1001.md", scratch.Output);
        Assert.Contains("1 finding (1 compilation", scratch.Output);
    }

    [Fact]
    public async Task CleanProject_ReturnsZeroAndLeavesTheTreeAlone()
    {
        await using Scratch scratch = new Scratch().With("App.csproj", Scratch.Project).With("Queue.cs", Scratch.Guarded);
        IReadOnlyList<string> before = scratch.Files();

        int code = await scratch.RunAsync("check", scratch.Path);

        Assert.Equal(ExitCodes.Clean, code);
        Assert.Contains("No finding", scratch.Output);
        Assert.Equal(before, scratch.Files());
    }

    [Fact]
    public async Task InPlace_BuildsIntoTheProjectsOwnFolders()
    {
        await using Scratch scratch = new Scratch().With("App.csproj", Scratch.Project).With("Queue.cs", Scratch.Leaky);

        int code = await scratch.RunAsync("check", scratch.Path, "--in-place", "--quiet");

        Assert.Equal(ExitCodes.Leaks, code);
        Assert.True(Directory.Exists(scratch.In("obj")));
        Assert.StartsWith("Queue.cs(5,28): warning LG1001: ", scratch.Output);
    }

    [Fact]
    public async Task CodeThatDoesNotCompile_ShowsTheCompilersErrorAndReturnsFour()
    {
        await using Scratch scratch = new Scratch().With("App.csproj", Scratch.Project).With("A.cs", "class A { void M() => Missing(); }");

        int code = await scratch.RunAsync("check", scratch.Path);

        Assert.Equal(ExitCodes.Infrastructure, code);
        Assert.Contains("App.csproj does not build.", scratch.Output);
        Assert.Contains("A.cs(1,23): error CS0103:", scratch.Output);
        Assert.DoesNotContain("Time Elapsed", scratch.Output);
    }

    [Fact]
    public async Task BrokenProjectFile_ReturnsFour()
    {
        await using Scratch scratch = new Scratch().With("App.csproj", "<Project");

        int code = await scratch.RunAsync("check", scratch.Path);

        Assert.Equal(ExitCodes.Infrastructure, code);
        Assert.Contains("error MSB4025:", scratch.Output);
    }

    [Fact]
    public async Task BuildWithoutCSharp_SaysThatThereIsNothingToCheck()
    {
        await using Scratch scratch = new Scratch().With("Empty.proj", "<Project><Target Name=\"Restore\" /><Target Name=\"Build\" /></Project>");

        int code = await scratch.RunAsync("check", scratch.Path);

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains("has no C# project", scratch.Output);
    }

    [Fact]
    public async Task SeverityInEditorConfig_IsTheUsersDecision()
    {
        await using Scratch scratch = new Scratch()
            .With("App.csproj", Scratch.Project)
            .With("Queue.cs", Scratch.Leaky)
            .With(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.LG1001.severity = none\n");

        Assert.Equal(ExitCodes.Clean, await scratch.RunAsync("check", scratch.Path, "-q"));

        scratch.With(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.LG1001.severity = error\n");
        Assert.Equal(ExitCodes.Leaks, await scratch.RunAsync("check", scratch.Path));
        Assert.Contains("were not compiled and not checked", scratch.Output);
    }

    [Fact]
    public async Task Property_ReachesTheBuild()
    {
        await using Scratch scratch = new Scratch()
            .With("App.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup Condition="'$(Only)' == 'Guarded'"><Compile Remove="Queue.cs" /></ItemGroup>
                </Project>
                """)
            .With("Queue.cs", Scratch.Leaky);

        Assert.Equal(ExitCodes.Clean, await scratch.RunAsync("check", scratch.Path, "-p:Only=Guarded", "--quiet"));
    }

    [Fact]
    public async Task Timing_ShowsWhatTheRulesCost()
    {
        await using Scratch scratch = new Scratch().With("App.csproj", Scratch.Project).With("Queue.cs", Scratch.Leaky);

        await scratch.RunAsync("check", scratch.Path, "--timing");

        Assert.Matches(@"The rules took \d+\.\d\d s of work, the compiler \d+\.\d s: ", scratch.Output);
    }

    [Fact]
    public async Task Cancelled_StopsTheBuildAndSaysSo()
    {
        await using Scratch scratch = new Scratch()
            .With("App.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <Target Name="Wait" BeforeTargets="CoreCompile"><Touch Files="$(MSBuildProjectDirectory)/waiting" AlwaysCreate="true" /><Exec Command="sleep 120" /></Target>
                </Project>
                """)
            .With("Queue.cs", Scratch.Leaky);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        Task<int> check = scratch.RunAsync(["check", scratch.Path], stop.Token);
        using PeriodicTimer poll = new(TimeSpan.FromMilliseconds(50));
        while (!File.Exists(scratch.In("waiting")) && !check.IsCompleted)
            await poll.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        Assert.Equal(ExitCodes.InvalidRun, await check);
        Assert.Contains("Stopped.", scratch.Output);
    }
}
