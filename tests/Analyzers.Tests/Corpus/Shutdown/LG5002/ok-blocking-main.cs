// asks: the blocking on async cleanup is in the program's entry, after the last await
// modelled on: own: top-level code is no Dispose
using System;
using System.Threading.Tasks;

var listener = new Listener();
AppDomain.CurrentDomain.ProcessExit += (_, _) => listener.Close();
await listener.ServeAsync();
listener.StopAsync().GetAwaiter().GetResult();

internal sealed class Listener
{
    public Task ServeAsync() => Console.Out.WriteLineAsync("serving");

    public Task StopAsync() => Console.Out.WriteLineAsync("stopped");

    public void Close() => Console.WriteLine("closed");
}
