// asks: a private factory returns the linked source, one of its callers forgets it
// modelled on: Particular/NServiceBus#6256
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class MessageSession
{
    private readonly CancellationToken _endpointStopping;
    private readonly Func<object, CancellationToken, Task> _dispatch;

    public MessageSession(Func<object, CancellationToken, Task> dispatch, CancellationToken endpointStopping)
    {
        _dispatch = dispatch;
        _endpointStopping = endpointStopping;
    }

    private CancellationTokenSource Link(CancellationToken token) =>
        CancellationTokenSource.CreateLinkedTokenSource(_endpointStopping, token);

    public async Task SendAsync(object message, CancellationToken token)
    {
        using var linked = Link(token);
        await _dispatch(message, linked.Token);
    }

    public async Task PublishAsync(object message, CancellationToken token)
    {
        var linked = Link(token); // expect: LG3006
        await _dispatch(message, linked.Token);
    }
}
