// asks: a local function disposes it on both ways out
// modelled on: own: cleanup in a local function
using System;
using System.IO;
using System.Threading;

public sealed class Upload
{
    private readonly Func<Stream, CancellationToken, bool> _send;

    public Upload(Func<Stream, CancellationToken, bool> send) => _send = send;

    public bool TrySend(Stream content)
    {
        var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            return _send(content, limit.Token);
        }
        finally
        {
            End();
        }

        void End()
        {
            content.Position = 0;
            limit.Dispose();
        }
    }
}
