// asks: one marked object leaves through an out parameter, one as a member of a returned struct
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP003, Valid.RefAndOut
using System;
using LifetimeGuard.Runtime.Annotations;

[MustStore]
public sealed class Cursor
{
    public Cursor(int at) => At = at;
    public int At { get; set; }
}

public readonly record struct Range(Cursor From, Cursor To);

public static class Cursors
{
    public static bool TryOpen(int at, out Cursor cursor)
    {
        cursor = at < 0 ? null : new Cursor(at);
        return cursor != null;
    }

    public static Range Span(int from, int to)
    {
        var start = new Cursor(from);
        return new Range(start, new Cursor(to));
    }
}

namespace LifetimeGuard.Runtime.Annotations
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.ReturnValue)]
    internal sealed class MustStoreAttribute : Attribute { }
}
