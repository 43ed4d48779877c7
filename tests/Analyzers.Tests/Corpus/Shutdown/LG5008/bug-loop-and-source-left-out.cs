// asks: Dispose closes a listener that the loop does not wait on; the source that would end the loop is never cancelled
// modelled on: dotnet/dotnet-api-docs#3982
using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

public sealed class Gateway : IDisposable
{
    private readonly CancellationTokenSource _stopping = new(); // expect: LG5008
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _publishing; // expect-or: LG5008

    public Gateway(Func<CancellationToken, Task> publish)
    {
        _listener.Start();
        _publishing = publish(_stopping.Token); // expect-or: LG5008
    }

    public Task Completion => _publishing;

    public ValueTask<Socket> AcceptAsync(CancellationToken token) => _listener.AcceptSocketAsync(token);

    public void Dispose() => _listener.Dispose(); // expect-or: LG5008
}
