// compiles: no
// asks: the delay inside the race is being typed
// modelled on: own: code being typed
using System;
using System.Threading.Tasks;

public static class Half
{
    public static async Task RunAsync(Task work)
    {
        await Task.WhenAny(work, Task.Delay(
    }
}
