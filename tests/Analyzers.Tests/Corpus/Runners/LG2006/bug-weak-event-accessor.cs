// asks: the weak store is behind the add accessor of an event, so the subscription looks like any other
// modelled on: thomaslevesque/WeakEvent#43
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

public sealed class Model
{
    private readonly List<WeakReference<EventHandler>> _changed = new();

    public event EventHandler Changed
    {
        add => _changed.Add(new WeakReference<EventHandler>(value));
        remove => _changed.RemoveAll(w => !w.TryGetTarget(out var h) || h == value);
    }

    public void Touch()
    {
        foreach (var weak in _changed.ToArray())
        {
            if (weak.TryGetTarget(out var handler))
                handler(this, EventArgs.Empty);
        }
    }
}

public static class Views
{
    public static void Bind(Model model, StringBuilder into)
    {
        model.Changed += (_, _) => into.AppendLine("changed"); // expect: LG2006
    }
}
