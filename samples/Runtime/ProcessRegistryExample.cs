using System.Diagnostics;
using LifetimeGuard.Runtime.Processes;

namespace LifetimeGuard.Samples.Runtime;

/// <summary>A child that starts a grandchild: both end.</summary>
public static class ProcessRegistryExample
{
    public static async Task RunAsync(TextWriter output)
    {
        await using var processes = new ProcessRegistry();
        var said = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);

        await using OwnedProcess server = processes.Start(
            new ProcessStartInfo("/bin/sh", ["-c", "sleep 1000 & echo ready; wait"]),
            new ProcessOptions { Name = "server", GracePeriod = TimeSpan.FromSeconds(5), OnOutputLine = line => said.TrySetResult(line) });

        await output.WriteLineAsync($"the server says: {await said.Task}");
        ProcessEnd end = await server.StopAsync();
        await output.WriteLineAsync($"ended: {end.Kind}, left: {end.Survivors.Count}");
    }
}
