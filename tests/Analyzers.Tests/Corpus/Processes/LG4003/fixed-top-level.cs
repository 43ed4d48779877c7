// asks: the same with a kill
// modelled on: own: the repair of the twin
using System;
using System.Diagnostics;
using System.Threading;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

using var server = Process.Start("setsid", new[] { "http-server", args[0] });
try
{
    await server.WaitForExitAsync(stop.Token);
    return server.ExitCode;
}
catch (OperationCanceledException)
{
    server.Kill(entireProcessTree: true);
    Console.WriteLine("stopped");
    return 0;
}
