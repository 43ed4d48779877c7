// compiles: no
// asks: an if over the wait has no body yet
// modelled on: own: code being typed
using System;
using System.Threading.Tasks;

public sealed class Convert
{
    public void Run(Action convert)
    {
        var converting = Task.Run(convert);
        if (!converting.Wait(
    }
}
