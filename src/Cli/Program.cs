using LifetimeGuard.Cli.Commands;
using LifetimeGuard.Cli.Rendering;

return await ToolCommandLine.RunAsync(args, ToolConsole.ForThisProcess()).ConfigureAwait(false);
