// asks: a handler of ProcessExit starts the stop: the process is gone before it ends
// modelled on: own: one of the places that the catalogue's sentence names
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
            _ = server.StopAsync(); // expect: LG5001
        };
        await server.RunAsync();
    }
}
