// asks: SpinWait.SpinUntil with a limit, the state is taken for granted afterwards
// modelled on: documentation of .NET, page "SpinWait.SpinUntil Method"
using System;
using System.Threading;

public sealed class Slot
{
    private volatile int[] _buffer;

    public void Fill(int[] buffer) => _buffer = buffer;

    public int First()
    {
        SpinWait.SpinUntil(() => _buffer != null, 50); // expect: LG3008
        return _buffer[0];
    }
}
