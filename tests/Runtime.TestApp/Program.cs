using System.Globalization;
using LifetimeGuard.Runtime.TestApp;

// As a Main without a result ends: whatever the host has set is the exit code.
if (args is ["host", var hostLog, var service, var seconds])
{
    await HostCommands.RunAsync(hostLog, service, TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)));
    return Environment.ExitCode;
}

// One command a line below; each says READY when the test may go on, and takes folders and times from its arguments.
return args switch
{
    ["listen", var log, var participant] => await ShutdownCommands.ListenAsync(log, participant),
    ["blocked-main", var log] => ShutdownCommands.BlockMain(log),
    ["foreground-thread", var log] => await ShutdownCommands.LeaveForegroundThreadAsync(log),
    ["hanging-exit", var log] => await ShutdownCommands.HangInProcessExitAsync(log),
    ["starved-pool", var log] => ShutdownCommands.StarvePool(log),
    ["full-heap", var log] => ShutdownCommands.FillHeap(log),
    ["just-return", var log] => ShutdownCommands.JustReturn(log),
    ["own-children", var journal, .. var programs] => await ProcessCommands.OwnChildrenAsync(journal, programs),
    ["own-child", var journal, var log] => await ProcessCommands.OwnChildUntilSignalAsync(journal, log),
    ["start-until-signal", var journal, var log] => await ProcessCommands.StartUntilSignalAsync(journal, log),
    ["adopt-orphan"] => await ProcessCommands.AdoptOrphanAsync(),
    _ => throw new ArgumentException($"Unknown command: {string.Join(' ', args)}"),
};
