// asks: no await at all: the loop's own ThrowIfCancellationRequested is inside the try that swallows
// modelled on: aelassas/servy#4332
using System;
using System.Collections.Generic;
using System.Threading;

public sealed class Checker
{
    private readonly Func<string, bool> _isValid;

    public Checker(Func<string, bool> isValid) => _isValid = isValid;

    public int Check(IReadOnlyList<string> entries, CancellationToken token)
    {
        var broken = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            try
            {
                token.ThrowIfCancellationRequested();
                if (!_isValid(entries[i]))
                    broken++;
            }
            catch (Exception) // expect: LG5006
            {
                broken++;
            }
        }

        return broken;
    }
}
