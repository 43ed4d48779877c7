// asks: the owner is a struct that keeps a registration on a longer token and has no way to give it up
// modelled on: own: structs own things too
using System;
using System.Threading;

public readonly struct CancelMark // expect-or: LG5009
{
    private readonly CancellationTokenRegistration _registration; // expect: LG5009
    private readonly StrongMark _mark;

    public CancelMark(CancellationToken application)
    {
        var mark = new StrongMark();
        _mark = mark;
        _registration = application.Register(() => mark.Set = true); // expect-or: LG5009
    }

    public bool Reached => _mark.Set && _registration.Token.IsCancellationRequested;

    private sealed class StrongMark { public bool Set; }
}
