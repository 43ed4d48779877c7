using System.Text.Json;
using System.Threading.Channels;
using LifetimeGuard.Runtime.Shutdown;
using LifetimeGuard.Runtime.Tasks;
using StableStudio.Jobs;

namespace StableStudio.Learning;

/// <summary>What the studio learns from finished jobs, one JSON line each. Written in the background: a job does not wait for it.</summary>
internal sealed class LearningLog(string path) : IShutdownParticipant
{
    private readonly TaskScope _scope = new("learning log", new TaskScopeOptions { DrainTimeout = TimeSpan.FromSeconds(2) });
    private readonly Channel<Job> _finished = Channel.CreateUnbounded<Job>();
    private ScopedTask? _writer;

    public string Name => "learning log";
    public ShutdownPhase Phase => ShutdownPhase.Components;

    public void Record(Job job)
    {
        _writer ??= _scope.Run("write", WriteAllAsync);
        _finished.Writer.TryWrite(job);
    }

    /// <summary>Writes what was recorded, then ends.</summary>
    public ValueTask StopAsync(CancellationToken deadline)
    {
        _finished.Writer.TryComplete();
        return _scope.StopAsync(deadline);
    }

    public IReadOnlyList<Survivor> FindSurvivors() => _scope.FindSurvivors();

    private async Task WriteAllAsync(CancellationToken cancelled)
    {
        await foreach (var job in _finished.Reader.ReadAllAsync(cancelled))
        {
            string line = JsonSerializer.Serialize(new { job.Id, job.Prompt, Steps = (int)job.Quality });
            await File.AppendAllTextAsync(path, line + "\n", cancelled);
        }
    }
}
