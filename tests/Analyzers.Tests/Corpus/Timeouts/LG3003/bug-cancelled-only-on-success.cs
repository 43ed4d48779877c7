// asks: the source is cancelled after the wait went well, not where the limit was exceeded
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
        var training = _train(cancel.Token); // expect-or: LG3003
        double loss;
        try
        {
            loss = await training.WaitAsync(limit); // expect: LG3003
        }
        catch (TimeoutException)
        {
            return double.NaN;
        }

        cancel.Cancel();
        return loss;
    }
}
