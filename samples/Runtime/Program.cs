using LifetimeGuard.Samples.Runtime;

Dictionary<string, Func<TextWriter, Task>> examples = new(StringComparer.OrdinalIgnoreCase)
{
    ["ShutdownCoordinator"] = ShutdownCoordinatorExample.RunAsync,
    ["ProcessRegistry"] = ProcessRegistryExample.RunAsync,
    ["ThreadRegistry"] = ThreadRegistryExample.RunAsync,
    ["TaskScope"] = TaskScopeExample.RunAsync,
    ["RunnerSet"] = RunnerSetExample.RunAsync,
    ["Deadline"] = DeadlineExample.RunAsync,
    ["BoundedHistory"] = BoundedHistoryExample.RunAsync,
    ["GenericHost"] = GenericHostExample.RunAsync,
    ["Annotations"] = AnnotationsExample.RunAsync,
};

if (args is not [var name] || !examples.TryGetValue(name, out var run))
{
    await Console.Error.WriteLineAsync($"Which example? One of: {string.Join(", ", examples.Keys)}");
    return 64;
}

await run(Console.Out);
return 0;
