// asks: a lambda whose value is the result
// modelled on: own: waits as delegates
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

public sealed class Retry
{
    public bool Any(IEnumerable<WaitHandle> handles)
    {
        Func<WaitHandle, bool> signalled = handle => handle.WaitOne(100);
        return handles.Any(signalled);
    }
}
