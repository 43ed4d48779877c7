// asks: the thread has a token, but its source is disposed and never cancelled
// modelled on: own: disposing a source tells nobody
using System;
using System.Threading;

public static class Search
{
    public static bool TryFind(Func<CancellationToken, bool> find, int limit)
    {
        var found = false;
        using var source = new CancellationTokenSource();
        var token = source.Token;
        var thread = new Thread(() => found = find(token));
        thread.Start();
        if (!thread.Join(limit)) // expect: LG3001
            return false; // expect-or: LG3001
        return found;
    }
}
