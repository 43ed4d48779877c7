// asks: the same statement awaited in a method that became async
// modelled on: jellyfin/jellyfin@dd238937f4
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public interface IMetadataSavers { Task RunAsync(IReadOnlyList<string> names, string reason); }

public sealed class PeopleCatalog
{
    private readonly IMetadataSavers _savers;
    private readonly Dictionary<string, bool> _known = new();

    public PeopleCatalog(IMetadataSavers savers) => _savers = savers;

    public async Task SaveAsync(IEnumerable<string> people)
    {
        var changed = new List<string>();
        foreach (var person in people)
        {
            if (_known.TryAdd(person, true))
                changed.Add(person);
        }

        if (changed.Count > 0)
        {
            await _savers.RunAsync(changed, "download").ConfigureAwait(false);
            _known[changed[0]] = false;
        }
    }
}
