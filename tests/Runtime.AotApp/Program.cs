using System.Diagnostics;
using LifetimeGuard.Runtime.Collections;
using LifetimeGuard.Runtime.Hosting;
using LifetimeGuard.Runtime.Processes;
using LifetimeGuard.Runtime.Runners;
using LifetimeGuard.Runtime.Shutdown;
using LifetimeGuard.Runtime.Tasks;
using LifetimeGuard.Runtime.Threads;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// Everything of the runtime at work in a host, as an application that is published native or trimmed has it. Arguments: the folder of its files.
string folder = args[0];
var builder = Host.CreateEmptyApplicationBuilder(null);
builder.Services.AddLifetimeGuard(options =>
{
    options.Shutdown = new ShutdownOptions { LogPath = Path.Combine(folder, "shutdown.log") };
    options.Processes = new ProcessRegistryOptions { JournalPath = Path.Combine(folder, "process_registry.json") };
});
builder.Services.AddHostedService<Worker>();
using var host = builder.Build();
await host.StartAsync();

var coordinator = host.Services.GetRequiredService<ShutdownCoordinator>();
var runners = new RunnerSet("runners");
coordinator.Register(runners);
runners.Keep(new Timer(_ => { }, null, Timeout.Infinite, Timeout.Infinite));
host.Services.GetRequiredService<ThreadRegistry>().Start("worker", token => token.WaitHandle.WaitOne());
host.Services.GetRequiredService<TaskScope>().Run("job", token => Task.Delay(Timeout.Infinite, token));
var processes = host.Services.GetRequiredService<ProcessRegistry>();
await processes.RecoverAsync();
var child = processes.Start(new ProcessStartInfo("sleep", ["300"]));
int answer = await Deadline.RunAsync(token => Task.FromResult(42), TimeSpan.FromSeconds(5));
using var history = new BoundedHistory<int>(2) { answer };
await host.StopAsync();

var report = await coordinator.Completion;
Console.WriteLine($"{report.Outcome} {history.Count} {child.HasExited}");
foreach (var step in report.Steps)
    Console.WriteLine(step);
return report.ExitCode;

internal sealed class Worker : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Delay(Timeout.Infinite, stoppingToken);
}
