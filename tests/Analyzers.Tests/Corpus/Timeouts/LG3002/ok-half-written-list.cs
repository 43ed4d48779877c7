// compiles: no
// asks: a race over a list whose brackets are open
// modelled on: own: code being typed
using System;
using System.Threading.Tasks;

public static class HalfList
{
    public static async Task<Task> RunAsync(Func<Task> left, Func<Task> right)
    {
        var first = await Task.WhenAny(new[] { left(), 
        return first;
    }
}
