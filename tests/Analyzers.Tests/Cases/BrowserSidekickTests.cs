namespace LifetimeGuard.Analyzers.Tests.Cases;

/// <summary>
/// The incident of the browser sidekick: its cleanup starts the closing of the browser and of the driver and awaits neither, so
/// that the browser stays; the published fix awaits both, and the callback of the session blocks until that is done.
/// </summary>
public sealed class BrowserSidekickTests
{
    private const string Parts = """
        using System;
        using System.Collections.Concurrent;
        using System.Threading;
        using System.Threading.Tasks;

        public sealed class Browser
        {
            public async Task CloseAsync()
            {
                await Task.Yield();
                Console.WriteLine("browser closed");
            }
        }

        public sealed class Playwright
        {
            public async Task<Browser> LaunchAsync()
            {
                await Task.Yield();
                return new Browser();
            }
            public async Task StopAsync()
            {
                await Task.Yield();
                Console.WriteLine("driver stopped");
            }
        }

        """;

    [Fact]
    public async Task CleanupThatIsStartedOnly_IsReportedForEachResource()
    {
        var found = await Findings("""
            public sealed class Sidekick
            {
                private Playwright _playwright;
                private Browser _browser;
                public async Task SetUpAsync()
                {
                    _playwright = new Playwright();
                    _browser = await _playwright.LaunchAsync();
                }
                public void Cleanup()
                {
                    if (_browser != null)
                    {
                        if (SynchronizationContext.Current != null)
                        {
                            _ = _browser.CloseAsync();
                            if (_playwright != null)
                                _playwright.StopAsync();
                        }
                        else
                        {
                            _browser.CloseAsync().GetAwaiter().GetResult();
                            if (_playwright != null)
                                _playwright.StopAsync().GetAwaiter().GetResult();
                        }
                    }
                }
            }
            """);

        Assert.Equal(["LG5001: _browser.CloseAsync()", "LG5001: _playwright.StopAsync()"], found);
    }

    [Fact]
    public async Task CleanupAsADispose_IsReportedWhereItIsStartedOnlyAndWhereItBlocks()
    {
        var found = await Findings("""
            public sealed class Sidekick(Browser browser, Playwright playwright) : IDisposable
            {
                public void Dispose()
                {
                    if (SynchronizationContext.Current != null)
                    {
                        Task.Run(browser.CloseAsync);
                        _ = Task.Run(() => playwright.StopAsync());
                    }
                    else
                    {
                        browser.CloseAsync().Wait();
                        playwright.StopAsync().Wait();
                    }
                }
            }
            """);

        Assert.Equal(
            [
                "LG5001: Task.Run(browser.CloseAsync)",
                "LG5001: Task.Run(() => playwright.StopAsync())",
                "LG5002: browser.CloseAsync().Wait()",
                "LG5002: playwright.StopAsync().Wait()",
            ],
            found);
    }

    [Fact]
    public async Task PublishedFixOfTheCallerWithoutTheOneOfTheCleanup_IsReportedAsBefore()
    {
        var found = await Findings("""
            public sealed class Sidekick(Browser browser, Playwright playwright)
            {
                public async Task CleanupAsync()
                {
                    await Task.Yield();
                    _ = browser.CloseAsync();
                    await playwright.StopAsync();
                }
            }
            public sealed class Sessions
            {
                private readonly ConcurrentDictionary<string, Sidekick> _sidekicks = new();
                public void FreeResources(string session)
                {
                    if (_sidekicks.TryRemove(session, out var sidekick))
                        sidekick.CleanupAsync().GetAwaiter().GetResult();
                }
            }
            """);

        Assert.Equal(["LG5001: browser.CloseAsync()"], found);
    }

    [Fact]
    public async Task PublishedFixAsADispose_StillBlocks()
    {
        var found = await Findings("""
            public sealed class Sidekick(Browser browser, Playwright playwright) : IDisposable
            {
                public void Dispose() => CleanupAsync().GetAwaiter().GetResult();
                private async Task CleanupAsync()
                {
                    try
                    {
                        await browser.CloseAsync();
                    }
                    catch (Exception e)
                    {
                        Console.WriteLine($"Failed to close the browser: {e}");
                    }
                    await playwright.StopAsync();
                }
            }
            """);

        Assert.Equal(["LG5002: CleanupAsync().GetAwaiter().GetResult()"], found);
    }

    [Fact]
    public async Task PublishedFix_IsSilent()
    {
        var found = await Findings("""
            public sealed class Sidekick
            {
                private Playwright _playwright;
                private Browser _browser;
                public async Task SetUpAsync()
                {
                    _playwright = new Playwright();
                    _browser = await _playwright.LaunchAsync();
                }
                public async Task CleanupAsync()
                {
                    if (_browser == null)
                        return;
                    try
                    {
                        await _browser.CloseAsync();
                    }
                    catch (Exception e)
                    {
                        Console.WriteLine($"Failed to close the browser: {e}");
                    }
                    if (_playwright != null)
                    {
                        try
                        {
                            await _playwright.StopAsync();
                        }
                        catch (Exception e)
                        {
                            Console.WriteLine($"Failed to stop the driver: {e}");
                        }
                    }
                }
            }
            public sealed class Sessions
            {
                private readonly ConcurrentDictionary<string, Sidekick> _sidekicks = new();
                public void FreeResources(string session)
                {
                    if (!_sidekicks.TryRemove(session, out var sidekick))
                        return;
                    try
                    {
                        sidekick.CleanupAsync().GetAwaiter().GetResult();
                    }
                    catch (Exception e)
                    {
                        Console.WriteLine($"Failed to clean up: {e}");
                    }
                }
            }
            """);

        Assert.Empty(found);
    }

    [Fact]
    public async Task CleanupThatTheCallerAwaits_IsSilent()
    {
        var found = await Findings("""
            public sealed class Sidekick(Browser browser, Playwright playwright) : IAsyncDisposable
            {
                public async ValueTask DisposeAsync()
                {
                    try
                    {
                        await browser.CloseAsync();
                    }
                    finally
                    {
                        await playwright.StopAsync();
                    }
                }
            }
            public sealed class Sessions
            {
                private readonly ConcurrentDictionary<string, Sidekick> _sidekicks = new();
                public async Task FreeResourcesAsync(string session)
                {
                    if (_sidekicks.TryRemove(session, out var sidekick))
                        await sidekick.DisposeAsync();
                }
            }
            """);

        Assert.Empty(found);
    }

    private static Task<IReadOnlyList<string>> Findings(string desk) => Incident.FindingsIn(Parts + desk, TestContext.Current.CancellationToken);
}
