using System.Text.Json;
using System.Threading.Channels;
using StableStudio.Jobs;

namespace StableStudio.Learning;

/// <summary>What the studio learns from finished jobs, one JSON line each. Written in the background: a job does not wait for it.</summary>
internal sealed class LearningLog(string path)
{
    private readonly Channel<Job> _finished = Channel.CreateUnbounded<Job>();
    private bool _writing;

    public void Record(Job job)
    {
        if (!_writing)
        {
            _writing = true;
            Task.Run(WriteAllAsync);
        }

        _finished.Writer.TryWrite(job);
    }

    private async Task WriteAllAsync()
    {
        await foreach (var job in _finished.Reader.ReadAllAsync())
        {
            string line = JsonSerializer.Serialize(new { job.Id, job.Prompt, Steps = (int)job.Quality });
            await File.AppendAllTextAsync(path, line + "\n");
        }
    }
}
