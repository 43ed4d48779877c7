namespace LifetimeGuard.Package.Tests;

public sealed class InstalledPackageTests(PackedPackage package)
{
    private const string Leak = """
        using System.Diagnostics;
        public static class Git
        {
            public static int Run(string arguments)
            {
                var git = Process.Start("git", arguments);
                git.WaitForExit();
                return git.ExitCode;
            }
        }
        """;

    private const string Repaired = """
        using System.Diagnostics;
        public static class Git
        {
            public static int Run(string arguments)
            {
                using var git = Process.Start("git", arguments);
                git.WaitForExit();
                return git.ExitCode;
            }
        }
        """;

    private const string DroppedInAsyncCode = """
        public static class Mail
        {
            public static async Task SendAsync() => await Task.Delay(1);
            public static async Task SendAllAsync()
            {
                SendAsync();
                await Task.Yield();
            }
        }
        """;

    [Theory]
    [InlineData("ci")]
    [InlineData("CI")]
    public async Task Ci_BreaksTheBuildOnALeak(string mode)
    {
        using var consumer = new Consumer(package, Leak, mode);
        var result = await consumer.BuildAsync();

        Assert.True(result.ExitCode == 1, result.Output);
        var finding = Assert.Single(result.Findings("error", "LG"));
        Assert.Contains("Program.cs(6,19): error LG4001: ", finding);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("recommended")]
    [InlineData("strict")]
    public async Task Recommended_WarnsOfALeak_AndBuilds(string? mode)
    {
        using var consumer = new Consumer(package, Leak, mode);
        var result = await consumer.BuildAsync();

        Assert.True(result.ExitCode == 0, result.Output);
        var finding = Assert.Single(result.Findings("warning", "LG"));
        Assert.Contains("Program.cs(6,19): warning LG4001: ", finding);
    }

    [Fact]
    public async Task Off_IsSilent()
    {
        using var consumer = new Consumer(package, Leak, "off");
        var result = await consumer.BuildAsync();

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.DoesNotContain("LG4001", result.Output);
    }

    [Fact]
    public async Task Ci_IsSilentOnTheRepairedCode()
    {
        using var consumer = new Consumer(package, Repaired, "ci");
        var result = await consumer.BuildAsync();

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Empty(result.Findings("error", "LG"));
        Assert.Empty(result.Findings("warning", ""));
    }

    [Fact]
    public async Task UnknownMode_IsOneErrorThatNamesTheAllowedOnes()
    {
        using var consumer = new Consumer(package, Repaired, "strickt");
        var result = await consumer.BuildAsync();

        Assert.True(result.ExitCode == 1, result.Output);
        var error = Assert.Single(result.Findings("error", ""));
        Assert.Contains("LG0001: LifetimeGuardMode is 'strickt'; allowed are recommended, strict, ci and off.", error);
    }

    [Fact]
    public async Task EditorConfig_WinsOverTheMode()
    {
        using var consumer = new Consumer(package, Leak, "ci");
        consumer.Write(".editorconfig", """
            root = true
            [*.cs]
            dotnet_diagnostic.LG4001.severity = warning
            """);
        var result = await consumer.BuildAsync();

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Single(result.Findings("warning", "LG4001"));
    }

    [Fact]
    public async Task Recommended_LeavesBulkConfigurationToTheUser()
    {
        using var consumer = new Consumer(package, Leak);
        consumer.Write(".globalconfig", """
            is_global = true
            dotnet_analyzer_diagnostic.severity = none
            """);
        var result = await consumer.BuildAsync();

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Empty(result.Findings("warning", "LG"));
    }

    [Fact]
    public async Task DroppedTaskInAsyncCode_IsReportedOnce_ByOurRuleWhenOnAndByTheCompilersWhenOff()
    {
        using var on = new Consumer(package, DroppedInAsyncCode);
        using var off = new Consumer(package, DroppedInAsyncCode, "off");
        var withRule = await on.BuildAsync();
        var without = await off.BuildAsync();

        Assert.Contains("warning LG1001", Assert.Single(withRule.Findings("warning", "")));
        Assert.Contains("warning CS4014", Assert.Single(without.Findings("warning", "")));
    }
}
