// asks: both branches complete it
// modelled on: ElectronNET/Electron.NET#430
using System;
using System.Threading.Tasks;

public sealed record Reply(bool Ok, string Value, string Error);
public interface IHostSocket { void Call(string method, Action<Reply> answered); }

public sealed class Host
{
    private readonly IHostSocket _socket;

    public Host(IHostSocket socket) => _socket = socket;

    public Task<string> CallAsync(string method)
    {
        var result = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _socket.Call(method, reply =>
        {
            if (reply.Ok)
                result.TrySetResult(reply.Value);
            else
                result.TrySetException(new InvalidOperationException($"{method}: {reply.Error}"));
        });
        return result.Task;
    }
}
