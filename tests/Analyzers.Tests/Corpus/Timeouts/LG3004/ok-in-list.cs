// asks: started threads in a list that Stop joins
// modelled on: own: a pool of threads
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;

public sealed class Pool
{
    private readonly List<Thread> _threads = new();
    private readonly BlockingCollection<Action> _work = new();

    public void Start(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var thread = new Thread(Run);
            _threads.Add(thread);
            thread.Start();
        }
    }

    public void Add(Action work) => _work.Add(work);

    private void Run()
    {
        foreach (var work in _work.GetConsumingEnumerable())
            work();
    }

    public void Stop()
    {
        _work.CompleteAdding();
        foreach (var thread in _threads)
            thread.Join();
    }
}
