namespace LifetimeGuard.Runtime.Processes;

/// <summary>Reads the redirected output of a child, so that the child never blocks on a full pipe.</summary>
internal sealed class OutputPump(Action<Exception> onError)
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _readers = [];

    public void Read(StreamReader reader, Action<string> onLine) => _readers.Add(ReadAsync(reader, onLine));

    /// <summary>Gives the rest of the output time to arrive, then stops reading: a grandchild may hold the pipe for ever.</summary>
    public async Task DrainAsync(TimeSpan atMost, TimeProvider time)
    {
        var readers = Task.WhenAll(_readers);
        using var drained = new CancellationTokenSource();
        await Task.WhenAny(readers, Task.Delay(atMost, time, drained.Token)).ConfigureAwait(false);
        await drained.CancelAsync().ConfigureAwait(false);
        await _stop.CancelAsync().ConfigureAwait(false);
        await readers.ConfigureAwait(false);
    }

    private async Task ReadAsync(StreamReader reader, Action<string> onLine)
    {
        try
        {
            while (await reader.ReadLineAsync(_stop.Token).ConfigureAwait(false) is { } line)
                Hand(line, onLine);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The child is gone; whoever still holds the pipe is not it.
        }
        catch (Exception exception)
        {
            onError(exception);
        }
        finally
        {
            // Process leaves a stream that somebody has asked for to that somebody.
            reader.Dispose();
        }
    }

    // Reading goes on whatever the callback does: a pipe that nobody reads stops the child.
    private void Hand(string line, Action<string> onLine)
    {
        try
        {
            onLine(line);
        }
        catch (Exception exception)
        {
            onError(exception);
        }
    }
}
