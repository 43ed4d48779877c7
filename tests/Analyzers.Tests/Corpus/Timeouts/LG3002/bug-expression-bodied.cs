// asks: the comparison with the winner is the value of an async lambda
// modelled on: FastEndpoints/FastEndpoints#1185
using System;
using System.Threading.Tasks;

public static class Races
{
    public static Func<Func<Task>, Task<bool>> Within(TimeSpan limit) => async start =>
    {
        var task = start(); // expect-or: LG3002
        return await Task.WhenAny(task, Task.Delay(limit)) == task; // expect: LG3002
    };
}
