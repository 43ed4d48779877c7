// asks: what did not end in time goes into a list that is awaited at the end
// modelled on: own: late work with an owner
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public sealed class Publisher : IAsyncDisposable
{
    private readonly List<Task> _late = new();
    private readonly Func<string, Task> _publish;

    public Publisher(Func<string, Task> publish) => _publish = publish;

    public async Task<bool> PublishAsync(string message)
    {
        var publishing = _publish(message);
        try
        {
            await publishing.WaitAsync(TimeSpan.FromSeconds(1));
            return true;
        }
        catch (TimeoutException)
        {
            lock (_late)
                _late.Add(publishing);
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task[] late;
        lock (_late)
            late = _late.ToArray();
        await Task.WhenAll(late);
    }
}
