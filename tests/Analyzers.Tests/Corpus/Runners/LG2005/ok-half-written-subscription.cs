// compiles: no
// asks: the right side of += is missing, and an event that does not exist
// modelled on: own: code being typed
using System;

public static class Source
{
    public static event Action Changed;
    public static void Raise() => Changed?.Invoke();
}

public sealed class Sink
{
    public Sink()
    {
        Source.Renamed += OnChanged;
        Source.Changed += 
    }

    private void OnChanged() => Console.WriteLine("changed");
}
