// asks: the worker's catch clause swallows the failure and leaves the task pending
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
        var done = new TaskCompletionSource<int>(); // expect: LG1010
        ThreadPool.QueueUserWorkItem(_ =>
        {
            try
            {
                done.SetResult(decode());
            }
            catch (Exception ex) // expect-or: LG1010
            {
                _log.LogError(ex, "decoding failed");
            }
        });
        return done.Task;
    }
}
