// asks: the registration exists on one arm of ?: only and is unregistered on every path
// modelled on: dotnet/corefx#28471
using System;
using System.Threading;
using System.Threading.Tasks;

public interface IOperation { void Cancel(); Task<bool> RunAsync(); }

public static class Bridge
{
    public static async Task<bool> RunAsync(IOperation operation, CancellationToken token)
    {
        var cancelling = token.CanBeCanceled ? token.Register(operation.Cancel) : default;
        try
        {
            return await operation.RunAsync().ConfigureAwait(false);
        }
        finally
        {
            cancelling.Unregister();
        }
    }
}
