// asks: an owned member is disposed asynchronously and waited for through AsTask().Wait()
// modelled on: dotnet/runtime#56932
using System;
using System.Threading.Tasks;

public interface IMessageBus : IAsyncDisposable { Task SendAsync(string message); }

public sealed class Notifier : IDisposable
{
    private readonly IMessageBus _bus;

    public Notifier(Func<IMessageBus> connect) => _bus = connect();

    public Task NotifyAsync(string message) => _bus.SendAsync(message);

    public void Dispose() => _bus.DisposeAsync().AsTask().Wait(); // expect: LG5002
}
