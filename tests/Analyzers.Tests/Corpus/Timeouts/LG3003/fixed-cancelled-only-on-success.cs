// asks: cancelled in the catch clause, then awaited to its end
// modelled on: QuantConnect/Lean#3344
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Trainer
{
    private readonly Func<CancellationToken, Task<double>> _train;

    public Trainer(Func<CancellationToken, Task<double>> train) => _train = train;

    public async Task<double> TrainAsync(TimeSpan limit)
    {
        using var cancel = new CancellationTokenSource();
        Task training = _train(cancel.Token);
        double loss;
        try
        {
            loss = await ((Task<double>)training).WaitAsync(limit);
        }
        catch (TimeoutException)
        {
            cancel.Cancel();
            await training.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return double.NaN;
        }

        return loss;
    }
}
