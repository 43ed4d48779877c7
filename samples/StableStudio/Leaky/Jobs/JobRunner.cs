using StableStudio.History;
using StableStudio.Learning;
using StableStudio.Rendering;

namespace StableStudio.Jobs;

/// <summary>Renders a job, keeps it in the history and learns from it.</summary>
internal sealed class JobRunner(Executor executor, HistoryStore history, LearningLog learning)
{
    public async Task RunAsync(Job job)
    {
        try
        {
            string? image = await RenderAsync(job);
            Task saved = history.SaveAsync(job, image);
            if (image is null)
            {
                job.Finish(JobOutcome.Cancelled);
                return;
            }

            learning.Record(job);
            await saved;
            job.Finish(JobOutcome.Done);
        }
        catch (Exception e)
        {
            job.Fail(e);
        }
    }

    /// <returns>The image's path; null when the user cancelled the job.</returns>
    private async Task<string?> RenderAsync(Job job)
    {
        if (await Task.WhenAny(executor.RenderAsync(job), Task.Delay(Timeout.Infinite, job.Cancelled)) is Task<string> rendered)
            return await rendered;

        return null;
    }
}
