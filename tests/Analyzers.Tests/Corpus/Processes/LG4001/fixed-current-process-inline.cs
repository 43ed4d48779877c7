// asks: Environment tells it without a process object
// modelled on: aelassas/servy#873
using System;

public sealed class Diagnostics
{
    public string Title { get; } = "diagnostics";

    public string Describe()
    {
        var memory = GC.GetTotalMemory(forceFullCollection: false);
        return $"{Title}: {memory} of {Environment.WorkingSet} bytes";
    }
}
