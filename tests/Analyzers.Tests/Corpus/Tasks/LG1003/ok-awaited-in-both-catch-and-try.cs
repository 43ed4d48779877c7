// asks: the local is awaited at the end of try and, on failure, in catch before the rethrow
// modelled on: dotnet/core#7011
using System;
using System.Threading.Tasks;

public sealed class Transaction
{
    private readonly Func<Task> _work;
    private readonly Func<Task> _lease;

    public Transaction(Func<Task> work, Func<Task> lease) => (_work, _lease) = (work, lease);

    public async Task RunAsync()
    {
        var lease = _lease();
        try
        {
            await _work();
        }
        catch
        {
            await lease;
            throw;
        }

        await lease;
    }
}
