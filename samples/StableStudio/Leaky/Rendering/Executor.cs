using System.Diagnostics;
using System.Text.Json;
using StableStudio.Jobs;

namespace StableStudio.Rendering;

/// <summary>
/// The renderer, a process of its own: loading the model takes long, so it is started with the first job and stays up for the
/// next. Jobs go to it as files in the spool folder, answers come back as lines.
/// </summary>
internal sealed class Executor(StudioFolders folders)
{
    private StreamReader? _answers;

    /// <returns>The image's path.</returns>
    /// <exception cref="InvalidOperationException">The renderer could not be started, or ended before the job was done.</exception>
    public async Task<string> RenderAsync(Job job)
    {
        var answers = _answers ??= StartRenderer();
        await SubmitAsync(job);

        string done = $"DONE {job.Id} ";
        while (await answers.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(done, StringComparison.Ordinal))
                return line[done.Length..];
            if (line.StartsWith($"STEP {job.Id} ", StringComparison.Ordinal))
                job.ReportStep();
        }

        throw new InvalidOperationException($"The renderer ended before {job.Id} was done.");
    }

    private StreamReader StartRenderer()
    {
        var info = new ProcessStartInfo(ChildApp.Renderer, ["--spool", folders.Spool, "--images", folders.Images])
        {
            RedirectStandardOutput = true,
        };
        var renderer = Process.Start(info) ?? throw new InvalidOperationException("The renderer did not start.");
        return renderer.StandardOutput;
    }

    private async Task SubmitAsync(Job job)
    {
        Directory.CreateDirectory(folders.Spool);
        string file = Path.Combine(folders.Spool, job.Id + ".job.json");
        string written = file + ".part";
        await File.WriteAllTextAsync(written, JsonSerializer.Serialize(new { job.Id, job.Prompt, Steps = (int)job.Quality }, JsonSerializerOptions.Web));
        File.Move(written, file);
    }
}
