// asks: the callback completes on success and only logs otherwise
// modelled on: ElectronNET/Electron.NET#430
using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed record Reply(bool Ok, string Value, string Error);
public interface IHostSocket { void Call(string method, Action<Reply> answered); }

public sealed class Host
{
    private readonly IHostSocket _socket;
    private readonly ILogger _log;

    public Host(IHostSocket socket, ILogger log) => (_socket, _log) = (socket, log);

    public Task<string> CallAsync(string method)
    {
        var result = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously); // expect: LG1010
        _socket.Call(method, reply =>
        {
            if (reply.Ok)
                result.TrySetResult(reply.Value);
            else
                _log.LogError("{Method}: {Error}", method, reply.Error); // expect-or: LG1010
        });
        return result.Task;
    }
}
