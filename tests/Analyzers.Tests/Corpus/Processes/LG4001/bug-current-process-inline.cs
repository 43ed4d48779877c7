// asks: GetCurrentProcess as a temporary in an expression
// modelled on: aelassas/servy#873
using System;
using System.Diagnostics;

public sealed class Diagnostics
{
    public string Title { get; } = "diagnostics";

    public string Describe()
    {
        var memory = GC.GetTotalMemory(forceFullCollection: false);
        return $"{Title}: {memory} of {Process.GetCurrentProcess().WorkingSet64} bytes"; // expect: LG4001
    }
}
