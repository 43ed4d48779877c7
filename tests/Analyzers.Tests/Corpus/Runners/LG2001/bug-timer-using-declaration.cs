// asks: a using declaration ends the timer when the method returns, long before it is due
// modelled on: DotNetAnalyzers/IDisposableAnalyzers documentation page IDISP001
using System;
using System.Threading;

public sealed class LicenceCheck
{
    private readonly Func<bool> _valid;
    private int _failures;

    public LicenceCheck(Func<bool> valid) => _valid = valid;

    public bool Expired => _failures > 2;

    public void Start()
    {
        if (!_valid())
            _failures++;

        using var timer = new Timer(Check, this, TimeSpan.FromHours(1), TimeSpan.FromHours(1)); // expect: LG2001
        Console.WriteLine("licence is checked every hour");
    }

    private static void Check(object state)
    {
        var self = (LicenceCheck)state;
        if (!self._valid())
            Interlocked.Increment(ref self._failures);
    }
}
