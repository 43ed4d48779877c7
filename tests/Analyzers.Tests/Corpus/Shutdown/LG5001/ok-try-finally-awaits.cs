// asks: DisposeAsync with ConfigureAwait in nested finally
// modelled on: dotnet/docs#23361
using System;
using System.Threading.Tasks;

public sealed class Duplex : IAsyncDisposable
{
    private readonly IAsyncDisposable _input;
    private readonly IAsyncDisposable _output;

    public Duplex(Func<IAsyncDisposable> open) => (_input, _output) = (open(), open());

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _input.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            await _output.DisposeAsync().ConfigureAwait(false);
        }
    }
}
