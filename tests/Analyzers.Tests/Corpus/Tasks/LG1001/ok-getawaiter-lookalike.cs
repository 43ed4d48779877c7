// asks: a type with a GetAwaiter that does not satisfy the pattern is not awaitable
// modelled on: microsoft/vs-threading test VSTHRD110, CustomAwaitableLikeType_ProducesNoDiagnostic
using System;
using System.Collections.Generic;

public sealed class Waiter
{
    public string Name { get; init; }
    public int Tables { get; set; }
}

public sealed class Shift
{
    private readonly List<Waiter> _waiters = new();

    public Waiter GetAwaiter(int table) => _waiters[table % _waiters.Count];

    public Waiter GetAwaiter() => _waiters[0];

    public Shift With(string name)
    {
        _waiters.Add(new Waiter { Name = name });
        return this;
    }
}

public static class Rota
{
    public static Shift Evening()
    {
        var shift = new Shift();
        shift.With("first");
        shift.With("second");
        shift.GetAwaiter(3).Tables++;
        return shift;
    }
}
