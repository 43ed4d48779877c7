// asks: a collection expression of timers leaves with return
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP001, Valid.Returned
using System;
using System.Collections.Generic;
using System.Threading;

public static class Chores
{
    public static IReadOnlyList<IDisposable> Schedule(Action vacuum, Action backup)
    {
        List<IDisposable> timers =
        [
            new Timer(_ => vacuum(), null, TimeSpan.FromHours(1), TimeSpan.FromHours(1)),
            new Timer(_ => backup(), null, TimeSpan.FromHours(6), TimeSpan.FromHours(6)),
        ];
        return timers;
    }
}
