namespace LifetimeGuard.Probe;

/// <summary>What cannot be looked at, and why. Said aloud, because "nothing seen" must not read as "nothing there".</summary>
internal sealed class Degradations
{
    private readonly List<string> _reasons = [];

    public void Add(string reason)
    {
        lock (_reasons)
        {
            if (!_reasons.Contains(reason))
                _reasons.Add(reason);
        }
    }

    public string[] ToArray()
    {
        lock (_reasons)
            return [.. _reasons];
    }
}
