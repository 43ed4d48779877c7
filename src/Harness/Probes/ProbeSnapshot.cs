namespace LifetimeGuard.Harness.Probes;

/// <summary>What one probe saw at one moment.</summary>
internal sealed class ProbeSnapshot(IEnumerable<ProbeItem> items)
{
    private readonly Dictionary<string, ProbeItem> _items = items.GroupBy(item => item.Key).ToDictionary(same => same.Key, same => same.First());

    /// <summary>Nothing was there, or there was nobody to look at any more.</summary>
    public static ProbeSnapshot Empty { get; } = new([]);

    public IReadOnlyCollection<ProbeItem> Items => _items.Values;

    public bool Contains(ProbeItem item) => _items.ContainsKey(item.Key);

    /// <summary>What is here and was not there.</summary>
    public ProbeSnapshot Except(ProbeSnapshot other) => new(Items.Where(item => !other.Contains(item)));

    /// <summary>What is in both, as it looks here.</summary>
    public ProbeSnapshot Intersect(ProbeSnapshot other) => new(Items.Where(other.Contains));
}
