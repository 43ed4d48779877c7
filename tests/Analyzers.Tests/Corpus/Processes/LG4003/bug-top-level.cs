// asks: Ctrl+C cancels the source of a top-level program, whose child is in a session of its own
// modelled on: own: a command-line tool
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
    await server.WaitForExitAsync(stop.Token); // expect: LG4003
    return server.ExitCode;
}
catch (OperationCanceledException) // expect-or: LG4003
{
    Console.WriteLine("stopped");
    return 0;
}
