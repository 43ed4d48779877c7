// compiles: no
// asks: the constructor call of the timer is being typed, Dispose is not there yet
// modelled on: own: code being typed
using System.Threading;

public sealed class Draft
{
    private Timer _timer;

    public void Start()
    {
        _timer = new Timer(_ => { },
    }
}
