namespace LifetimeGuard.Analyzers.Tests.Cases;

/// <summary>
/// The incident of the inference desk: a timeout wrapper gives up on its thread, which goes on with a model in memory, and the
/// results, with their images, pile up in the state of the session.
/// </summary>
public sealed class InferenceDeskTests
{
    private const string Parts = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        public sealed record Prediction(string Label, byte[] Image);

        public sealed class Model
        {
            public Prediction Predict(byte[] image) => new("cat", image);
            public Task<Prediction> PredictAsync(byte[] image, CancellationToken token = default) => Task.Run(() => Predict(image), token);
            public Prediction Predict(byte[] image, CancellationToken token)
            {
                token.ThrowIfCancellationRequested();
                return Predict(image);
            }
        }

        """;

    [Fact]
    public async Task ThreadWithATimeout_IsReportedWhereTheJoinGivesUp()
    {
        var found = await Findings("""
            public sealed class Engine
            {
                private readonly Model _model = new();
                public Prediction Predict(byte[] image)
                {
                    Prediction prediction = null;
                    var thread = new Thread(() => prediction = _model.Predict(image)) { IsBackground = true };
                    thread.Start();
                    if (!thread.Join(TimeSpan.FromSeconds(60)))
                        throw new TimeoutException("the inference took too long");
                    return prediction;
                }
            }
            """);

        Assert.Equal(["LG3001: thread.Join(TimeSpan.FromSeconds(60))"], found);
    }

    [Fact]
    public async Task TaskWithATimeout_IsReportedInEachOfItsForms()
    {
        var found = await Findings("""
            public sealed class Engine
            {
                private readonly Model _model = new();
                public Prediction Predict(byte[] image)
                {
                    var work = Task.Run(() => _model.Predict(image));
                    if (!work.Wait(TimeSpan.FromSeconds(60)))
                        throw new TimeoutException("the inference took too long");
                    return work.Result;
                }
                public async Task<Prediction> PredictAsync(byte[] image) =>
                    await _model.PredictAsync(image).WaitAsync(TimeSpan.FromSeconds(60));
                public async Task<Prediction> PredictOrGiveUpAsync(byte[] image)
                {
                    using var alarm = new CancellationTokenSource();
                    var work = _model.PredictAsync(image);
                    if (await Task.WhenAny(work, Task.Delay(TimeSpan.FromSeconds(60), alarm.Token)) != work)
                        throw new TimeoutException("the inference took too long");
                    alarm.Cancel();
                    return await work;
                }
            }
            """);

        Assert.Equal(
            [
                "LG3003: work.Wait(TimeSpan.FromSeconds(60))",
                "LG3003: _model.PredictAsync(image).WaitAsync(TimeSpan.FromSeconds(60))",
                "LG3002: work",
            ],
            found);
    }

    [Fact]
    public async Task ResultsThatPileUp_AreReportedWhereTheyAreAdded()
    {
        var found = await Findings("""
            public static class SessionState
            {
                private static readonly List<Prediction> Results = new();
                public static void Complete(Prediction prediction)
                {
                    lock (Results)
                        Results.Add(prediction);
                }
                public static void Show()
                {
                    lock (Results)
                    {
                        foreach (var prediction in Results)
                            Console.WriteLine(prediction.Label);
                    }
                }
            }
            """);

        Assert.StartsWith("LG5010: ", Assert.Single(found));
    }

    [Fact]
    public async Task WorkThatIsToldAndAHistoryWithABound_AreSilent()
    {
        var found = await Findings("""
            public sealed class Engine
            {
                private const int Kept = 3;
                private readonly Model _model = new();
                private readonly Queue<Prediction> _results = new();
                public async Task<Prediction> PredictAsync(byte[] image, CancellationToken token)
                {
                    using var deadline = CancellationTokenSource.CreateLinkedTokenSource(token);
                    deadline.CancelAfter(TimeSpan.FromSeconds(60));
                    return Keep(await _model.PredictAsync(image, deadline.Token));
                }
                public Prediction Predict(byte[] image)
                {
                    using var deadline = new CancellationTokenSource();
                    var work = Task.Run(() => _model.Predict(image, deadline.Token));
                    if (!work.Wait(TimeSpan.FromSeconds(60)))
                    {
                        deadline.Cancel();
                        throw new TimeoutException("the inference took too long");
                    }

                    return Keep(work.Result);
                }
                private Prediction Keep(Prediction prediction)
                {
                    lock (_results)
                    {
                        _results.Enqueue(prediction);
                        while (_results.Count > Kept)
                            _results.Dequeue();
                    }

                    return prediction;
                }
            }
            """);

        Assert.Empty(found);
    }

    private static Task<IReadOnlyList<string>> Findings(string desk) => Incident.FindingsIn(Parts + desk, TestContext.Current.CancellationToken);
}
