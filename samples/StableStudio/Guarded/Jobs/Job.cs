namespace StableStudio.Jobs;

/// <summary>One image to make.</summary>
internal sealed class Job(int number, string prompt)
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly TaskCompletionSource _running = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<JobOutcome> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id { get; } = $"job-{number:D4}";
    public string Prompt { get; } = prompt;
    public Quality Quality { get; set; } = Quality.Draft;
    public CancellationToken Cancelled => _cancellation.Token;

    /// <summary>Completes when the first step is done.</summary>
    public Task Running => _running.Task;

    /// <summary>Completes when nobody works on the job any more.</summary>
    public Task<JobOutcome> Ended => _ended.Task;

    public void Cancel() => _cancellation.Cancel();

    public void ReportStep() => _running.TrySetResult();

    public void Finish(JobOutcome outcome)
    {
        _running.TrySetResult();
        _ended.TrySetResult(outcome);
    }

    public void Fail(Exception reason)
    {
        _running.TrySetException(reason);
        _ended.TrySetException(reason);
    }
}
