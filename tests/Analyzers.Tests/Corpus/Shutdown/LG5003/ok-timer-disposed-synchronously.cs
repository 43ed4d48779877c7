// asks: a timer has DisposeAsync too; here its callback touches nothing that goes away
// modelled on: own: the async form would only wait for a callback in flight
using System;
using System.Threading;
using System.Threading.Tasks;

public static class Progress
{
    public static async Task ShowAsync(Func<Task> work)
    {
        using var dots = new Timer(static _ => Console.Write('.'), null, 500, 500);
        await work();
        Console.WriteLine();
    }
}
