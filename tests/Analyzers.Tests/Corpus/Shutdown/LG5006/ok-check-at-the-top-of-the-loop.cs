// asks: the swallowed round is followed by a ThrowIfCancellationRequested outside the try
// modelled on: aelassas/servy#4332
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public sealed class Restarter
{
    private readonly Func<string, CancellationToken, Task> _restart;

    public Restarter(Func<string, CancellationToken, Task> restart) => _restart = restart;

    public async Task<IReadOnlyList<string>> RestartAsync(IEnumerable<string> names, CancellationToken token)
    {
        var failed = new List<string>();
        foreach (var name in names)
        {
            token.ThrowIfCancellationRequested();
            try
            {
                await _restart(name, token);
            }
            catch (Exception)
            {
                failed.Add(name);
            }
        }

        token.ThrowIfCancellationRequested();
        return failed;
    }
}
