// asks: the handler blocks until the stop has ended
// modelled on: own: the repaired twin of the ProcessExit handler
using System;
using System.Threading.Tasks;

public interface IServer { Task RunAsync(); Task StopAsync(); }

public static class Entry
{
    public static async Task RunAsync(IServer server)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Console.WriteLine("stopping");
            server.StopAsync().GetAwaiter().GetResult();
        };
        await server.RunAsync();
    }
}
