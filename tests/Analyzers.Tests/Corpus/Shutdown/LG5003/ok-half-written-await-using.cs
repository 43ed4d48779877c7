// compiles: no
// asks: the word using is still to come after await
// modelled on: own: code being typed
using System;
using System.Threading.Tasks;

public sealed class Draft : IAsyncDisposable
{
    public static async Task RunAsync()
    {
        await var draft = new Draft();
        Console.WriteLine(draft);
    }

    public ValueTask DisposeAsync() => default;
}
