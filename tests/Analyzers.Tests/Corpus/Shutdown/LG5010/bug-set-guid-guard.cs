// asks: a set used as a seen-before guard, by message id
// modelled on: own: deduplication without a window
using System;
using System.Collections.Generic;
using System.Threading;

public sealed class Deduplicator
{
    private static readonly HashSet<Guid> Handled = new(); // expect: LG5010
    private static readonly Lock Gate = new();

    public bool IsNew(Guid messageId)
    {
        lock (Gate)
            return Handled.Add(messageId); // expect-or: LG5010
    }
}
