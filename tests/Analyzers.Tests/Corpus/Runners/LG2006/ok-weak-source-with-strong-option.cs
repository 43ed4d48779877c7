// asks: a flag decides between the weak and a strong store, and the caller asks for the strong one
// modelled on: dotnet/roslyn#101
using System;
using System.Collections.Generic;
using System.IO;

public sealed class Switchboard
{
    private readonly List<Action> _strong = new();

    public void Listen(Action listener, bool keep)
    {
        ArgumentNullException.ThrowIfNull(listener);
        _strong.Add(keep ? listener : Weaken(listener));
    }

    public void Ring() => _strong.ForEach(l => l());

    private static Action Weaken(Action listener)
    {
        var weak = new WeakReference<Action>(listener);
        return () =>
        {
            if (weak.TryGetTarget(out var target))
                target();
        };
    }
}

public static class Desk
{
    public static void Attach(Switchboard board, TextWriter log) => board.Listen(() => log.WriteLine("ring"), keep: true);
}
