// asks: Monitor.Wait with a limit in a loop that asks the condition again
// modelled on: documentation of .NET, page "Monitor.Wait Method"
using System;
using System.Collections.Generic;
using System.Threading;

public sealed class Mailbox
{
    private readonly Queue<string> _letters = new();

    public void Put(string letter)
    {
        lock (_letters)
        {
            _letters.Enqueue(letter);
            Monitor.Pulse(_letters);
        }
    }

    public string Take(CancellationToken token)
    {
        lock (_letters)
        {
            while (_letters.Count == 0)
            {
                token.ThrowIfCancellationRequested();
                Monitor.Wait(_letters, 200);
            }

            return _letters.Dequeue();
        }
    }
}
