// asks: the local is passed to a method that passes it to itself until it awaits it
// modelled on: own: summaries must end on cycles
using System;
using System.Threading.Tasks;

public sealed class Countdown
{
    private readonly Func<Task<int>> _launch;

    public Countdown(Func<Task<int>> launch) => _launch = launch;

    public async Task<int> RunAsync(int seconds)
    {
        var launching = _launch();
        return await WaitAsync(launching, seconds);
    }

    private static async Task<int> WaitAsync(Task<int> launching, int left)
    {
        if (left <= 0)
            return await launching;

        Console.WriteLine(left);
        return await WaitAsync(launching, left - 1);
    }
}
