// asks: the race is waited for synchronously in a property
// modelled on: own: sync over async
using System;
using System.Threading.Tasks;

public sealed class Licence
{
    private readonly Func<Task<bool>> _ask;

    public Licence(Func<Task<bool>> ask) => _ask = ask;

    public bool Valid
    {
        get
        {
            var asking = Task.Run(_ask); // expect-or: LG3002
            var winner = Task.WhenAny(asking, Task.Delay(500)).GetAwaiter().GetResult(); // expect: LG3002
            return winner == asking && asking.GetAwaiter().GetResult();
        }
    }
}
