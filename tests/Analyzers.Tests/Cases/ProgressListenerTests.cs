namespace LifetimeGuard.Analyzers.Tests.Cases;

/// <summary>
/// The incident of the progress listener: start-up creates the task that listens for progress and forgets it, the loop can be
/// ended by nothing, and when the process ends the listener dies in the middle; the published fix keeps the task, cancels it at
/// the end and awaits it.
/// </summary>
public sealed class ProgressListenerTests
{
    private const string Parts = """
        using System;
        using System.Collections.Generic;
        using System.Runtime.CompilerServices;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;

        public sealed record Progress(string ClientId, string Payload);

        public abstract class Redis
        {
            public static Redis FromUrl(string url) => throw new NotSupportedException(url);
            public abstract PubSub PubSub();
            public abstract Task CloseAsync();
        }

        public abstract class PubSub
        {
            public abstract Task SubscribeAsync(string channel);
            public abstract Task<string> GetMessageAsync();
            public abstract IAsyncEnumerable<string> ListenAsync(CancellationToken token);
            public abstract Task CloseAsync();
        }

        public abstract class ConnectionManager
        {
            public abstract Task SendPersonalMessageAsync(string payload, string clientId);
            public abstract Task SendPersonalMessageAsync(string payload, string clientId, CancellationToken token);
        }

        public sealed class App
        {
            public List<Func<Task>> Startup { get; } = new();
            public List<Func<Task>> Shutdown { get; } = new();
        }

        """;

    [Fact]
    public async Task ListenerThatStartUpForgets_IsReportedWhereItIsDropped()
    {
        var found = await Findings("""
            public sealed class Server
            {
                private readonly ConnectionManager _manager;
                public Server(App app, ConnectionManager manager)
                {
                    _manager = manager;
                    app.Startup.Add(async () =>
                    {
                        await Task.Yield();
                        ListenAsync();
                    });
                }
                private async Task ListenAsync()
                {
                    var redis = Redis.FromUrl("redis://localhost");
                    var pubsub = redis.PubSub();
                    await pubsub.SubscribeAsync("progress_updates");
                    try
                    {
                        while (true)
                        {
                            var message = await pubsub.GetMessageAsync();
                            if (JsonSerializer.Deserialize<Progress>(message) is { } progress)
                                await _manager.SendPersonalMessageAsync(progress.Payload, progress.ClientId);
                        }
                    }
                    catch (Exception e)
                    {
                        Console.WriteLine($"The listener failed: {e}");
                    }
                    finally
                    {
                        await pubsub.CloseAsync();
                        await redis.CloseAsync();
                    }
                }
            }
            """);

        Assert.Equal(["LG1001: ListenAsync()"], found);
    }

    [Fact]
    public async Task ListenerThatPolls_IsReportedWhereItIsDiscardedAndWhereNothingEndsItsLoop()
    {
        var found = await Findings("""
            public sealed class Server(ConnectionManager manager)
            {
                public void Start() => _ = ListenAsync();
                public void Stop() => Console.WriteLine("stopped");
                private async Task ListenAsync()
                {
                    var redis = Redis.FromUrl("redis://localhost");
                    var pubsub = redis.PubSub();
                    await pubsub.SubscribeAsync("progress_updates");
                    while (true)
                    {
                        try
                        {
                            if (await pubsub.GetMessageAsync() is { } message && JsonSerializer.Deserialize<Progress>(message) is { } progress)
                                await manager.SendPersonalMessageAsync(progress.Payload, progress.ClientId);
                            await Task.Delay(10);
                        }
                        catch (Exception e)
                        {
                            Console.WriteLine($"The listener failed: {e}");
                        }
                    }
                }
            }
            """);

        Assert.Equal(["LG1002: ListenAsync()", "LG3005: while"], found);
    }

    [Fact]
    public async Task ListenerThatIsGivenTheToken_StillSwallowsItWhereItTakesEveryFailure()
    {
        var found = await Findings("""
            public sealed class Server(ConnectionManager manager)
            {
                public async Task ListenAsync(PubSub pubsub, CancellationToken token)
                {
                    while (true)
                    {
                        try
                        {
                            var message = await pubsub.GetMessageAsync();
                            if (JsonSerializer.Deserialize<Progress>(message) is { } progress)
                                await manager.SendPersonalMessageAsync(progress.Payload, progress.ClientId, token);
                            await Task.Delay(10, token);
                        }
                        catch (Exception e)
                        {
                            Console.WriteLine($"The listener failed: {e}");
                        }
                    }
                }
            }
            """);

        Assert.Equal(["LG5006: catch"], found);
    }

    [Fact]
    public async Task PublishedFix_IsSilent()
    {
        var found = await Findings("""
            public sealed class Server
            {
                private readonly ConnectionManager _manager;
                private readonly CancellationTokenSource _stop = new();
                private Task _listener;
                public Server(App app, ConnectionManager manager)
                {
                    _manager = manager;
                    app.Startup.Add(() =>
                    {
                        _listener = ListenAsync(_stop.Token);
                        return Task.CompletedTask;
                    });
                    app.Shutdown.Add(async () =>
                    {
                        _stop.Cancel();
                        try
                        {
                            await _listener;
                        }
                        catch (OperationCanceledException)
                        {
                            Console.WriteLine("The listener was cancelled");
                        }
                    });
                }
                private async Task ListenAsync(CancellationToken token)
                {
                    Redis redis = null;
                    PubSub pubsub = null;
                    try
                    {
                        redis = Redis.FromUrl("redis://localhost:6379");
                        pubsub = redis.PubSub();
                        await pubsub.SubscribeAsync("progress_updates");
                        await foreach (var message in pubsub.ListenAsync(token))
                        {
                            try
                            {
                                if (JsonSerializer.Deserialize<Progress>(message) is { } progress)
                                    await _manager.SendPersonalMessageAsync(progress.Payload, progress.ClientId, token);
                            }
                            catch (JsonException e)
                            {
                                Console.WriteLine($"No progress: {e}");
                            }
                            catch (Exception e)
                            {
                                Console.WriteLine($"The message was not sent: {e}");
                            }
                        }
                    }
                    catch (OperationCanceledException)
                    {
                        Console.WriteLine("The listener is cancelled");
                        throw;
                    }
                    catch (Exception e)
                    {
                        Console.WriteLine($"The listener failed: {e}");
                    }
                    finally
                    {
                        if (pubsub != null)
                            await pubsub.CloseAsync();
                        if (redis != null)
                            await redis.CloseAsync();
                    }
                }
            }
            """);

        Assert.Empty(found);
    }

    [Fact]
    public async Task CancellingWithoutTheWait_IsReportedWhereTheTaskIsKept()
    {
        var found = await Findings("""
            public sealed class Server(ConnectionManager manager)
            {
                private readonly CancellationTokenSource _stop = new();
                private Task _listener;
                public void Start() => _listener = ListenAsync(_stop.Token);
                public void Stop() => _stop.Cancel();
                private async Task ListenAsync(CancellationToken token)
                {
                    var pubsub = Redis.FromUrl("redis://localhost:6379").PubSub();
                    await pubsub.SubscribeAsync("progress_updates");
                    await foreach (var message in pubsub.ListenAsync(token))
                        await manager.SendPersonalMessageAsync(message, message, token);
                }
            }
            """);

        Assert.Equal(["LG1004: ListenAsync(_stop.Token)"], found);
    }

    private static Task<IReadOnlyList<string>> Findings(string server) => Incident.FindingsIn(Parts + server, TestContext.Current.CancellationToken);
}
