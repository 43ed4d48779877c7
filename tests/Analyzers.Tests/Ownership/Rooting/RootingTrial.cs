using System.Runtime.CompilerServices;

namespace LifetimeGuard.Analyzers.Tests.Ownership.Rooting;

/// <summary>
/// Starts everything in the table, drops it, collects, and sees what still reports. All rows share the collections: one takes
/// longer the more the test process has in memory.
/// </summary>
public sealed class RootingTrial : IAsyncLifetime
{
    private const int Rounds = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<Result> _results = [];

    internal static IReadOnlyList<RootingRow> Rows { get; } = [.. RunnerRows.All, .. WaitRows.All, .. RegistrationRows.All, .. DelegateRows.All];

    public async ValueTask InitializeAsync()
    {
        foreach (var row in Rows.OrderBy(row => row.IsOneShot))
            _results.Add(new Result(row));
        foreach (var result in _results)
            result.Start();

        Collect();
        foreach (var result in _results)
            result.Remember();

        int round = 1;
        await Until(() => ++round > Rounds && _results.All(result => result.Row.Lives || result.IsCollected), Collect);
        foreach (var result in _results)
            result.RememberCollected();

        await Until(() => _results.All(result => result.HasReported), () => _results.ForEach(result => result.Poke()));
        Subject.StopAll();
    }

    internal Result Of(RootingRow row) => _results.Single(result => result.Row == row);

    public ValueTask DisposeAsync()
    {
        Stage.Folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    // Polls, since neither finalizers nor timers say when they are through.
    private static async Task Until(Func<bool> isTrue, Action meanwhile)
    {
        var deadline = DateTimeOffset.UtcNow + Patience;
        do
        {
            meanwhile();
            await Task.Delay(20);
        }
        while (!isTrue() && DateTimeOffset.UtcNow < deadline);
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    /// <summary>What became of the objects of one row.</summary>
    internal sealed class Result(RootingRow row)
    {
        private readonly List<Subject> _subjects = [];
        private readonly List<WeakReference> _watched = [];
        private readonly Subject _control = new();
        private object? _controlled;
        private List<int> _before = [];
        private int _controlBefore;

        public RootingRow Row => row;

        public bool WasEarly { get; private set; }

        public bool IsCollected => _watched.All(reference => !reference.IsAlive);

        /// <summary>How often each has reported after the collections.</summary>
        public IEnumerable<int> Reports => _subjects.Zip(_before, (subject, before) => subject.Beats - before);

        /// <summary>What lives has reported since; and for what died, another one of the kind that was held has.</summary>
        public bool HasReported => !row.Reports || (row.Lives ? Reports.All(count => count > 0) : _controlled is null || _control.Beats > _controlBefore);

        [MethodImpl(MethodImplOptions.NoInlining)]
        public void Start()
        {
            for (int index = 0; index < row.Count; index++)
            {
                _subjects.Add(new Subject());
                _watched.Add(new WeakReference(row.Start(_subjects[index])));
            }

            // Something that only waits has nothing to report when it is held, either.
            if (row is { Lives: false, Reports: true } && !WaitRows.All.Any(wait => wait.Name == row.Name))
                _controlled = row.Start(_control);
        }

        public void Remember()
        {
            WasEarly = row.IsOneShot && _subjects.Any(subject => subject.Beats > 0);
            _before = [.. _subjects.Select(subject => 0)];
        }

        public void RememberCollected()
        {
            if (!row.IsOneShot)
                _before = [.. _subjects.Select(subject => subject.Beats)];
            _controlBefore = _control.Beats;
        }

        public void Poke()
        {
            if (!HasReported)
                row.Poke?.Invoke();
            GC.KeepAlive(_controlled);
        }
    }
}
