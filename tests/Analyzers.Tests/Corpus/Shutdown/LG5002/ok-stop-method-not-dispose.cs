// asks: a console app's synchronous Run blocks on its own work and its end; there is no Dispose
// modelled on: own: a blocking entry point of a command
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class ServeCommand
{
    private readonly Func<CancellationToken, Task> _serve;
    private readonly Func<Task> _close;

    public ServeCommand(Func<CancellationToken, Task> serve, Func<Task> close) => (_serve, _close) = (serve, close);

    public int Run()
    {
        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler onCancel = (_, e) => { e.Cancel = true; stop.Cancel(); };
        Console.CancelKeyPress += onCancel;
        try
        {
            _serve(stop.Token).GetAwaiter().GetResult();
        }
        finally
        {
            Console.CancelKeyPress -= onCancel;
            _close().GetAwaiter().GetResult();
        }

        return 0;
    }
}
