// asks: one catch of everything that looks at the token in its body and rethrows
// modelled on: own: the body form of the filter
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public sealed class Backfill
{
    private readonly Func<DateOnly, CancellationToken, Task> _load;

    public Backfill(Func<DateOnly, CancellationToken, Task> load) => _load = load;

    public async Task RunAsync(IEnumerable<DateOnly> days, ICollection<DateOnly> missing, CancellationToken token)
    {
        foreach (var day in days)
        {
            try
            {
                await _load(day, token);
            }
            catch (Exception)
            {
                if (token.IsCancellationRequested)
                    throw;

                missing.Add(day);
            }
        }
    }
}
