// asks: the oldest entry is removed when there are too many
// modelled on: own: the repaired twin of the static list
using System;
using System.Collections.Generic;
using System.Linq;

public sealed record Inference(DateTime At, string Prompt, byte[] Image);

public static class InferenceLog
{
    private static readonly List<Inference> Results = new();

    public static void Record(string prompt, byte[] image)
    {
        lock (Results)
        {
            Results.Add(new Inference(DateTime.UtcNow, prompt, image));
            if (Results.Count > 100)
                Results.RemoveAt(0);
        }
    }

    public static int CountSince(DateTime start)
    {
        lock (Results)
            return Results.Count(result => result.At >= start);
    }
}
