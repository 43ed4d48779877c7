// asks: passed to a constructor whose type keeps it and disposes it
// modelled on: own: ownership by constructor
using System;
using System.Threading;

public sealed class Session : IDisposable
{
    private readonly CancellationTokenSource _expiry;

    public Session(string user, CancellationTokenSource expiry)
    {
        User = user;
        _expiry = expiry;
    }

    public string User { get; }

    public bool Expired => _expiry.IsCancellationRequested;

    public void Dispose() => _expiry.Dispose();
}

public static class Login
{
    public static Session Open(string user)
    {
        var expiry = new CancellationTokenSource(TimeSpan.FromMinutes(20));
        return new Session(user, expiry);
    }
}
