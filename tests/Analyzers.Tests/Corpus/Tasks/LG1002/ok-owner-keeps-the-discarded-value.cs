// asks: the discarded value is what a scope of this program gives back of a task that it also keeps and awaits
// modelled on: documentation of .NET, page "Task.WhenAll Method"
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed class Scope : IAsyncDisposable
{
    private readonly List<Task> _children = new();

    public Task Run(Func<Task> work)
    {
        var child = work();
        _children.Add(child);
        return child;
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(_children);
}

public static class Startup
{
    public static async Task PrepareAsync(Func<Task> database, Func<Task> cache)
    {
        await using var scope = new Scope();
        _ = scope.Run(database);
        _ = scope.Run(cache);
    }
}
