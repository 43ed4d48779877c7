// asks: a Task-returning call as a plain statement of a method that returns void, where the next statement relies on its end
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

    public void Save(IEnumerable<string> people)
    {
        var changed = new List<string>();
        foreach (var person in people)
        {
            if (_known.TryAdd(person, true))
                changed.Add(person);
        }

        if (changed.Count > 0)
        {
            _savers.RunAsync(changed, "download"); // expect: LG1001
            _known[changed[0]] = false;
        }
    }
}
