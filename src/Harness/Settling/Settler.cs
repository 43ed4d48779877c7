namespace LifetimeGuard.Harness.Settling;

/// <summary>
/// Waits for things to go away, and no longer than needed. Only what is there in every look counts: something that comes later
/// cannot keep the wait going, so an app that goes on working settles all the same.
/// </summary>
internal sealed class Settler(TimeProvider time)
{
    private const int UnchangedLooksToStopEarly = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Looks until nothing of the first look is left, until nothing changes any more in the second half of the time, or until the time is over.</summary>
    /// <param name="look">The keys of what exists now.</param>
    /// <param name="within">The time; doubled once when something goes away shortly before its end.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    /// <returns>What was there in every look.</returns>
    public async Task<IReadOnlySet<string>> SettleAsync(Func<IEnumerable<string>> look, TimeSpan within, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        var deadline = within;
        var suspects = look().ToHashSet();
        int unchanged = 0;
        for (var pause = FirstPause; suspects.Count > 0; pause = Longer(pause))
        {
            var spent = time.GetElapsedTime(start);
            if (spent >= deadline || (unchanged >= UnchangedLooksToStopEarly && spent >= deadline / 2))
                break;

            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
            int before = suspects.Count;
            suspects.IntersectWith(look());
            unchanged = suspects.Count == before ? unchanged + 1 : 0;
            if (suspects.Count < before && time.GetElapsedTime(start) >= deadline / 2)
                deadline = within * 2;
        }

        return suspects;
    }

    /// <summary>Waits until something holds in two looks after one another, or until the time is over.</summary>
    /// <returns>Whether it came to hold.</returns>
    public async Task<bool> HoldsAsync(Func<bool> look, TimeSpan within, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        bool before = false;
        for (var pause = FirstPause; time.GetElapsedTime(start) < within; pause = Longer(pause))
        {
            bool now = look();
            if (now && before)
                return true;
            before = now;
            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
        }

        return false;
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;
}
