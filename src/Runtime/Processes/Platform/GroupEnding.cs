namespace LifetimeGuard.Runtime.Processes.Platform;

/// <summary>
/// Ends groups: asks, waits, kills, and looks again until nobody is left. Members are looked up anew each time, because a
/// process may fork while it is being ended.
/// </summary>
internal sealed class GroupEnding(IProcessPlatform platform, TimeProvider time)
{
    // A killed process is gone within milliseconds, unless it hangs in the kernel.
    private static readonly TimeSpan KillTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan SlowestLook = TimeSpan.FromMilliseconds(50);

    /// <param name="group">What to end.</param>
    /// <param name="grace">How long it may take after it was asked.</param>
    /// <param name="hurry">Cancelled: no further waiting, kill.</param>
    public async Task<ProcessEnd> EndAsync(IChildGroup group, TimeSpan grace, CancellationToken hurry)
    {
        var members = group.Members(platform.Capture());
        if (members.Count == 0)
            return new ProcessEnd(ProcessEndKind.AlreadyGone, [], []);

        members = await AskAsync(group, members, grace, hurry).ConfigureAwait(false);
        return members.Count == 0
            ? new ProcessEnd(ProcessEndKind.Politely, [], [])
            : await KillAsync(group, members).ConfigureAwait(false);
    }

    /// <summary>Kills at once and blocks until they are gone; for callers that cannot await.</summary>
    public ProcessEnd Kill(IChildGroup group)
    {
        var members = group.Members(platform.Capture());
        if (members.Count == 0)
            return new ProcessEnd(ProcessEndKind.AlreadyGone, [], []);

        HashSet<ProcessIdentity> killed = [];
        long startedAt = time.GetTimestamp();
        for (var pause = FirstLook; members.Count > 0 && time.GetElapsedTime(startedAt) < KillTimeout; pause = Longer(pause))
        {
            KillEach(group, members, killed);
            Thread.Sleep(pause);
            members = group.Members(platform.Capture());
        }

        return Result(killed, members);
    }

    private async Task<IReadOnlyList<ProcessIdentity>> AskAsync(
        IChildGroup group, IReadOnlyList<ProcessIdentity> members, TimeSpan grace, CancellationToken hurry)
    {
        HashSet<ProcessIdentity> asked = [];
        long startedAt = time.GetTimestamp();
        for (var pause = FirstLook; members.Count > 0 && !hurry.IsCancellationRequested && time.GetElapsedTime(startedAt) < grace; pause = Longer(pause))
        {
            foreach (var member in members.Where(asked.Add))
                group.AskToEnd(member);
            await PauseAsync(pause, hurry).ConfigureAwait(false);
            members = group.Members(platform.Capture());
        }

        return members;
    }

    private async Task<ProcessEnd> KillAsync(IChildGroup group, IReadOnlyList<ProcessIdentity> members)
    {
        HashSet<ProcessIdentity> killed = [];
        long startedAt = time.GetTimestamp();
        for (var pause = FirstLook; members.Count > 0 && time.GetElapsedTime(startedAt) < KillTimeout; pause = Longer(pause))
        {
            KillEach(group, members, killed);
            await PauseAsync(pause, CancellationToken.None).ConfigureAwait(false);
            members = group.Members(platform.Capture());
        }

        return Result(killed, members);
    }

    private static void KillEach(IChildGroup group, IReadOnlyList<ProcessIdentity> members, HashSet<ProcessIdentity> killed)
    {
        foreach (var member in members)
        {
            killed.Add(member);
            group.Kill(member);
        }
    }

    private static ProcessEnd Result(HashSet<ProcessIdentity> killed, IReadOnlyList<ProcessIdentity> survivors) =>
        new(survivors.Count == 0 ? ProcessEndKind.Killed : ProcessEndKind.Survived, [.. killed.Except(survivors)], survivors);

    private async Task PauseAsync(TimeSpan pause, CancellationToken hurry) =>
        await Task.Delay(pause, time, hurry).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < SlowestLook ? pause * 2 : SlowestLook;
}
