// asks: Parallel.ForEach and PLINQ's ForAll return when their lambdas have ended
// modelled on: own: work on other threads that is over before the using ends
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

public static class Thumbnails
{
    public static void MakeAll(IReadOnlyList<string> paths, Action<string> make)
    {
        using var slots = new SemaphoreSlim(2);
        Parallel.ForEach(paths, path =>
        {
            slots.Wait();
            try { make(path); }
            finally { slots.Release(); }
        });
        paths.AsParallel().ForAll(path => { slots.Wait(); slots.Release(); });
    }
}
