// asks: nothing is ever removed, and nothing is added beyond a limit
// modelled on: own: a bounded sample
using System;
using System.Collections.Generic;

public static class FirstFailures
{
    private const int Limit = 50;
    private static readonly List<Exception> Kept = new();

    public static void Report(Exception failure)
    {
        lock (Kept)
        {
            if (Kept.Count < Limit)
                Kept.Add(failure);
        }
    }

    public static int Count { get { lock (Kept) return Kept.Count; } }
}
