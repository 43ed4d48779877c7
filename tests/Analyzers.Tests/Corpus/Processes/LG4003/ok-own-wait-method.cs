// asks: WaitForExitAsync of a type that is not a process
// modelled on: own: a name is not an API
using System;
using System.Threading;
using System.Threading.Tasks;

public interface IContainer { Task<int> WaitForExitAsync(CancellationToken token); }

public static class Pods
{
    public static async Task<int> RunAsync(Func<string, IContainer> start, string image, CancellationToken token)
    {
        var container = start(image);
        return await container.WaitForExitAsync(token);
    }
}
