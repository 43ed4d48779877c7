namespace LifetimeGuard.Runtime.Shutdown.Sequencing;

/// <summary>Lines up a graph of phases. Stable: phases that do not depend on each other keep the order in which they appear.</summary>
internal static class PhaseOrder
{
    private static readonly ShutdownPhase[] DefaultPlan =
    [
        ShutdownPhase.StopIntake, ShutdownPhase.Jobs, ShutdownPhase.Components,
        ShutdownPhase.Processes, ShutdownPhase.Threads, ShutdownPhase.UserInterface,
    ];

    /// <exception cref="InvalidOperationException">The phases wait for each other in a circle, or two have the same name.</exception>
    public static IReadOnlyList<ShutdownPhase> Of(IEnumerable<ShutdownPhase> phases)
    {
        var all = WithAllTheyName(DefaultPlan.Concat(phases));
        var twice = all.GroupBy(phase => phase.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new InvalidOperationException($"Two different phases are called '{twice.Key}'.");

        List<ShutdownPhase> order = [];
        while (order.Count < all.Count)
            order.Add(all.FirstOrDefault(phase => !order.Contains(phase) && IsReady(phase, all, order)) ?? throw Circle(all.Except(order)));
        return order;
    }

    private static List<ShutdownPhase> WithAllTheyName(IEnumerable<ShutdownPhase> phases)
    {
        List<ShutdownPhase> all = [];
        var open = new Queue<ShutdownPhase>(phases);
        while (open.TryDequeue(out var phase))
        {
            if (all.Contains(phase))
                continue;
            all.Add(phase);
            foreach (var named in phase.After.Concat(phase.Before))
                open.Enqueue(named);
        }

        return all;
    }

    private static bool IsReady(ShutdownPhase phase, List<ShutdownPhase> all, List<ShutdownPhase> done) =>
        phase.After.All(done.Contains) && all.Where(other => other.Before.Contains(phase)).All(done.Contains);

    private static InvalidOperationException Circle(IEnumerable<ShutdownPhase> rest) =>
        new($"These phases wait for each other: {string.Join(", ", rest.Select(phase => $"'{phase.Name}'"))}.");
}
