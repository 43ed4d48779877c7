// asks: the list is returned as an interface of read-only elements
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP001, Valid.Returned
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed class Probes
{
    private readonly Func<Uri, Task<bool>> _probe;

    public Probes(Func<Uri, Task<bool>> probe) => _probe = probe;

    public IReadOnlyList<Task<bool>> Begin(IEnumerable<Uri> targets)
    {
        var probing = new List<Task<bool>>();
        foreach (var target in targets)
        {
            if (target.IsAbsoluteUri)
                probing.Add(_probe(target));
        }

        probing.TrimExcess();
        return probing;
    }
}
