using System.Diagnostics;
using System.Text.Json;
using LifetimeGuard.Runtime.Processes;
using StableStudio.Jobs;

namespace StableStudio.Rendering;

/// <summary>
/// The renderer, a process of its own: loading the model takes long, so it is started with the first job and stays up for the
/// next, owned by <paramref name="processes"/>. Jobs go to it as files in the spool folder, answers come back as lines.
/// </summary>
internal sealed class Executor(StudioFolders folders, ProcessRegistry processes)
{
    private static readonly TimeSpan GracePeriod = TimeSpan.FromSeconds(2);
    private OwnedProcess? _renderer;

    /// <summary>Renders a job. When it is cancelled, nothing goes on rendering it: the renderer is ended, the next job starts a fresh one.</summary>
    /// <returns>The image's path.</returns>
    /// <exception cref="OperationCanceledException">The job was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The renderer could not be started, or ended before the job was done.</exception>
    public async Task<string> RenderAsync(Job job, CancellationToken cancelled)
    {
        cancelled.ThrowIfCancellationRequested();
        var renderer = _renderer ??= StartRenderer();
        try
        {
            await SubmitAsync(job, cancelled);
            return await ReadImageAsync(renderer, job, cancelled);
        }
        catch
        {
            _renderer = null;
            await renderer.DisposeAsync();
            throw;
        }
    }

    private OwnedProcess StartRenderer()
    {
        var info = new ProcessStartInfo(ChildApp.Renderer, ["--spool", folders.Spool, "--images", folders.Images])
        {
            RedirectStandardOutput = true,
        };
        return processes.Start(info, new ProcessOptions { Name = "renderer", GracePeriod = GracePeriod });
    }

    private async Task SubmitAsync(Job job, CancellationToken cancelled)
    {
        Directory.CreateDirectory(folders.Spool);
        string file = Path.Combine(folders.Spool, job.Id + ".job.json");
        string written = file + ".part";
        string json = JsonSerializer.Serialize(new { job.Id, job.Prompt, Steps = (int)job.Quality }, JsonSerializerOptions.Web);
        await File.WriteAllTextAsync(written, json, cancelled);
        File.Move(written, file);
    }

    private static async Task<string> ReadImageAsync(OwnedProcess renderer, Job job, CancellationToken cancelled)
    {
        string done = $"DONE {job.Id} ";
        while (await renderer.StandardOutput.ReadLineAsync(cancelled) is { } line)
        {
            if (line.StartsWith(done, StringComparison.Ordinal))
                return line[done.Length..];
            if (line.StartsWith($"STEP {job.Id} ", StringComparison.Ordinal))
                job.ReportStep();
        }

        throw new InvalidOperationException($"The renderer ended before {job.Id} was done.");
    }
}
