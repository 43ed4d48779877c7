using StableStudio.History;
using StableStudio.Learning;
using StableStudio.Rendering;

namespace StableStudio.Jobs;

/// <summary>Renders a job, keeps it in the history and learns from it.</summary>
internal sealed class JobRunner(Executor executor, HistoryStore history, LearningLog learning)
{
    /// <summary>Never fails itself: how the job went is told through <see cref="Job.Ended"/>.</summary>
    /// <param name="job">The job to run.</param>
    /// <param name="ending">Cancelled when the studio closes; the user cancels with <see cref="Job.Cancel"/>.</param>
    public async Task RunAsync(Job job, CancellationToken ending)
    {
        try
        {
            string? image = await RenderAsync(job, ending);
            await history.SaveAsync(job, image);
            if (image is not null)
                learning.Record(job);

            job.Finish(image is null ? JobOutcome.Cancelled : JobOutcome.Done);
        }
        catch (Exception e)
        {
            job.Fail(e);
        }
    }

    /// <returns>The image's path; null when the job was cancelled. Nobody works on it any more either way.</returns>
    private async Task<string?> RenderAsync(Job job, CancellationToken ending)
    {
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(job.Cancelled, ending);
        try
        {
            return await executor.RenderAsync(job, cancelled.Token);
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            return null;
        }
    }
}
