// asks: what the callback leaves open the token's registration closes, and it lives until the end
// modelled on: Azure/azure-sdk-for-net#37984
using System;
using System.Threading;
using System.Threading.Tasks;

public interface IButton { void WaitForPress(Action<string> pressed); }

public static class Pressing
{
    public static async Task<string> NextAsync(IButton button, string wanted, CancellationToken token)
    {
        var press = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var cancelling = token.Register(() => press.TrySetCanceled(token));
        button.WaitForPress(name =>
        {
            if (name == wanted)
                press.TrySetResult(name);
        });
        return await press.Task;
    }
}
