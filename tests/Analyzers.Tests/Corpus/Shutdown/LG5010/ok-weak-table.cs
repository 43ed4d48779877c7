// asks: a static table whose entries go with their keys
// modelled on: opentap/opentap#978
using System.Runtime.CompilerServices;

public sealed class Layout { public int Width; public int Height; }

public static class Layouts
{
    private static readonly ConditionalWeakTable<object, Layout> Attached = new();

    public static Layout For(object control) => Attached.GetOrCreateValue(control);

    public static void Set(object control, Layout layout) => Attached.AddOrUpdate(control, layout);
}
