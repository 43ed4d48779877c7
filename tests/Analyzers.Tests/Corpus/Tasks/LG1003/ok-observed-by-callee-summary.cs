// asks: a method of this program takes the task and awaits it behind its own try and catch
// modelled on: dotnet/orleans#4731
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class Notifier
{
    private readonly Func<string, Task> _push;
    private readonly ILogger _log;

    public Notifier(Func<string, Task> push, ILogger log) => (_push, _log) = (push, log);

    public Task NotifyAllAsync(IEnumerable<string> users)
    {
        var watched = new List<Task>();
        foreach (var user in users)
        {
            var pushing = _push(user);
            watched.Add(WatchAsync(pushing, user));
        }

        return Task.WhenAll(watched);
    }

    private async Task WatchAsync(Task pushing, string user)
    {
        try
        {
            await pushing.ConfigureAwait(false);
        }
        catch (Exception ex)
        {
            _log.LogWarning(ex, "{User} was not told", user);
        }
    }
}
