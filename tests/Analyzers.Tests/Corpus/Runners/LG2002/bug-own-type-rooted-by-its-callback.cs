// asks: a type of this program whose timer calls back into it: started by a method, dropped by the caller
// modelled on: dotnet/corefx#32866
using System;
using System.Collections.Generic;
using System.Threading;

public sealed class Sampler
{
    private readonly Queue<long> _samples = new();
    private Timer _timer;

    public void Start()
    {
        if (_timer != null)
            throw new InvalidOperationException("started before");
        _timer = new Timer(Sample, null, 0, 1000);
    }

    public void Stop()
    {
        _timer?.Dispose();
        _timer = null;
    }

    private void Sample(object state)
    {
        lock (_samples)
        {
            _samples.Enqueue(GC.GetTotalMemory(false));
            if (_samples.Count > 60)
                _samples.Dequeue();
        }
    }
}

public static class Diagnostics
{
    public static void Enable(bool memory)
    {
        if (!memory)
            return;

        var sampler = new Sampler(); // expect: LG2002
        sampler.Start(); // expect-or: LG2002
    }
}
