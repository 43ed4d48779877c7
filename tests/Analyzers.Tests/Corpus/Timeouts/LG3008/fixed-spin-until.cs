// asks: the same with a condition around it
// modelled on: own: the repair of the twin
using System;
using System.Threading;

public sealed class Slot
{
    private volatile int[] _buffer;

    public void Fill(int[] buffer) => _buffer = buffer;

    public int First()
    {
        if (!SpinWait.SpinUntil(() => _buffer != null, 50))
            return -1;
        return _buffer[0];
    }
}
