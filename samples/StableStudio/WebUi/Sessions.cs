namespace StableStudio.WebUi;

/// <summary>The browsers that look at the gallery. They poll, so one that was quiet for a while is gone.</summary>
internal sealed class Sessions(TimeProvider? time = null)
{
    public static readonly TimeSpan QuietPeriod = TimeSpan.FromSeconds(15);

    /// <summary>Waits until no browser can be looking any more. Whoever asked for it may think better of it by hanging up.</summary>
    public Task DrainAsync(CancellationToken aborted) => Task.Delay(QuietPeriod, time ?? TimeProvider.System, aborted);
}
