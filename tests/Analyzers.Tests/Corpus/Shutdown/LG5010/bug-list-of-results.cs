// asks: a static list gets each result and is only read
// modelled on: own: results that pile up in session state
using System;
using System.Collections.Generic;
using System.Linq;

public sealed record Inference(DateTime At, string Prompt, byte[] Image);

public static class InferenceLog
{
    private static readonly List<Inference> Results = new(); // expect: LG5010

    public static void Record(string prompt, byte[] image)
    {
        lock (Results)
            Results.Add(new Inference(DateTime.UtcNow, prompt, image)); // expect-or: LG5010
    }

    public static int CountSince(DateTime start)
    {
        lock (Results)
            return Results.Count(result => result.At >= start);
    }
}
