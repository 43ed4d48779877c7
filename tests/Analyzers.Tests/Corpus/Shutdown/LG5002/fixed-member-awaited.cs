// asks: the owner is async disposable, as its member is
// modelled on: dotnet/runtime#56932
using System;
using System.Threading.Tasks;

public interface IMessageBus : IAsyncDisposable { Task SendAsync(string message); }

public sealed class Notifier : IAsyncDisposable
{
    private readonly IMessageBus _bus;

    public Notifier(Func<IMessageBus> connect) => _bus = connect();

    public Task NotifyAsync(string message) => _bus.SendAsync(message);

    public ValueTask DisposeAsync() => _bus.DisposeAsync();
}
