// asks: an exception when the thread is too slow; nothing tells the thread
// modelled on: ppy/osu-framework#3870
using System;
using System.Threading;

public static class Sync
{
    public static T Run<T>(Func<T> call, TimeSpan limit)
    {
        T result = default;
        var thread = new Thread(() => result = call()) { IsBackground = true };
        thread.Start();
        if (!thread.Join(limit)) // expect: LG3001
            throw new TimeoutException(); // expect-or: LG3001
        return result;
    }
}
