// asks: a test fixture ends its fields in the method of a framework's interface, which is not IDisposable
// modelled on: own: test frameworks have their own way to end a fixture
using System;
using System.Threading;
using System.Threading.Tasks;

public interface IAsyncLifetime
{
    Task InitializeAsync();

    Task DisposeAsync();
}

public sealed class ServerFixture : IAsyncLifetime
{
    private readonly CancellationTokenSource _timeout = new(TimeSpan.FromMinutes(2));
    private readonly Task _serving;

    public ServerFixture(Func<CancellationToken, Task> serve) => _serving = serve(_timeout.Token);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _timeout.CancelAsync();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _timeout.Dispose();
    }
}
