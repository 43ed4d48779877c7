namespace LifetimeGuard.Analyzers.Tests.Cases;

/// <summary>
/// The incident of the signature desk: five call sites keep a runner in a local, where it may be collected before it calls
/// back; the first fix keeps it in a field, which the next call overwrites while the runner may be running.
/// </summary>
public sealed class SignatureDeskTests
{
    private const string Parts = """
        using System;
        using System.Threading;

        public sealed class Api
        {
            public void Upload(string file) => Console.WriteLine(file);
            public void Extract(string session) => Console.WriteLine(session);
            public void Export(string session) => Console.WriteLine(session);
            public void Ping() => Console.WriteLine();
            public void LoadHistory() => Console.WriteLine();
        }

        // Only its holder keeps it alive: the queue refers to the work, and not to the runner.
        public sealed class AsyncRunner : IDisposable
        {
            private readonly Timer _work;
            public AsyncRunner(Action work) => _work = new Timer(Run, work, 0, Timeout.Infinite);
            public void Dispose() => _work.Dispose();
            private static void Run(object state) => ((Action)state)();
        }

        """;

    [Fact]
    public async Task RunnersInLocals_AreReportedAtEachOfTheFiveCalls()
    {
        var found = await Findings("""
            public sealed class SignatureDesk
            {
                private readonly Api _api = new();
                public void OpenImage(string file)
                {
                    var runner = new AsyncRunner(() => _api.Upload(file));
                }
                public void Select(string session)
                {
                    var runner = new AsyncRunner(() => _api.Extract(session));
                }
                public void Save(string session)
                {
                    var runner = new AsyncRunner(() => _api.Export(session));
                }
                public void CheckHealth()
                {
                    var runner = new AsyncRunner(_api.Ping);
                }
                public void ShowHistory()
                {
                    var runner = new AsyncRunner(_api.LoadHistory);
                }
            }
            """);

        Assert.Equal(
            [
                "LG2001: new AsyncRunner(() => _api.Upload(file))",
                "LG2001: new AsyncRunner(() => _api.Extract(session))",
                "LG2001: new AsyncRunner(() => _api.Export(session))",
                "LG2001: new AsyncRunner(_api.Ping)",
                "LG2001: new AsyncRunner(_api.LoadHistory)",
            ],
            found);
    }

    [Fact]
    public async Task PublishedFix_StillLosesTheRunnerThatMayBeRunning()
    {
        var found = await Findings("""
            public sealed class SignatureDesk : IDisposable
            {
                private readonly Api _api = new();
                private AsyncRunner _uploadRunner;
                private AsyncRunner _extractRunner;
                public void OpenImage(string file)
                {
                    _uploadRunner = new AsyncRunner(() => _api.Upload(file));
                }
                public void Select(string session)
                {
                    _extractRunner = new AsyncRunner(() => _api.Extract(session));
                }
                public void Dispose()
                {
                    _uploadRunner?.Dispose();
                    _extractRunner?.Dispose();
                }
            }
            """);

        Assert.Equal(
            [
                "LG2008: _uploadRunner = new AsyncRunner(() => _api.Upload(file))",
                "LG2008: _extractRunner = new AsyncRunner(() => _api.Extract(session))",
            ],
            found);
    }

    [Fact]
    public async Task EndingTheEarlierRunnerFirst_IsSilent()
    {
        var found = await Findings("""
            public sealed class SignatureDesk : IDisposable
            {
                private readonly Api _api = new();
                private AsyncRunner _uploadRunner;
                private AsyncRunner _extractRunner;
                public void OpenImage(string file)
                {
                    _uploadRunner?.Dispose();
                    _uploadRunner = new AsyncRunner(() => _api.Upload(file));
                }
                public void Select(string session)
                {
                    Interlocked.Exchange(ref _extractRunner, new AsyncRunner(() => _api.Extract(session)))?.Dispose();
                }
                public void Dispose()
                {
                    _uploadRunner?.Dispose();
                    _extractRunner?.Dispose();
                }
            }
            """);

        Assert.Empty(found);
    }

    private static Task<IReadOnlyList<string>> Findings(string desk) => Incident.FindingsIn(Parts + desk, TestContext.Current.CancellationToken);
}
