// asks: the local is captured by a handler of an object that outlives the method, which ends it
// modelled on: own: hand-over to a local function that becomes a handler
using System;
using System.Threading;

public interface IConnection
{
    event EventHandler Closed;
    void Send(byte[] data);
}

public static class KeepAlive
{
    private static readonly byte[] Ping = { 0 };

    public static void Attach(IConnection connection, TimeSpan every)
    {
        var timer = new Timer(static c => ((IConnection)c).Send(Ping), connection, every, every);
        connection.Closed += OnClosed;

        void OnClosed(object sender, EventArgs e)
        {
            connection.Closed -= OnClosed;
            timer.Dispose();
        }
    }
}
