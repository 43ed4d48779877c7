// asks: the catch clause completes it with the exception
// modelled on: documentation of .NET, page "Complete your tasks"
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class Decoder
{
    private readonly ILogger _log;

    public Decoder(ILogger log) => _log = log;

    public Task<int> DecodeAsync(Func<int> decode)
    {
        var done = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        ThreadPool.QueueUserWorkItem(_ =>
        {
            try
            {
                done.SetResult(decode());
            }
            catch (Exception ex)
            {
                _log.LogError(ex, "decoding failed");
                done.SetException(ex);
            }
        });
        return done.Task;
    }
}
