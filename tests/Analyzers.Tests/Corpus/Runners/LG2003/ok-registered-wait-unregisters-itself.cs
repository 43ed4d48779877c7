// asks: the handle is captured by its own one-shot callback, which unregisters it
// modelled on: dotnet/corefx#2865
using System;
using System.Threading;

public static class WaitHandles
{
    public static void OnceSet(WaitHandle handle, Action done)
    {
        RegisteredWaitHandle wait = null;
        var gate = new object();
        lock (gate)
        {
            wait = ThreadPool.RegisterWaitForSingleObject(handle, Fired, null, Timeout.Infinite, executeOnlyOnce: true);
        }

        void Fired(object state, bool timedOut)
        {
            lock (gate)
                wait.Unregister(null);
            done();
        }
    }
}
