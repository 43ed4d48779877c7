// asks: DisposeAsync of the timer waits for the callback
// modelled on: neosmart/SqliteCache#25
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public sealed class SampleLog : IAsyncDisposable
{
    private readonly StreamWriter _writer;
    private readonly Func<double> _sample;
    private readonly Timer _timer;

    public SampleLog(string path, Func<double> sample)
    {
        _writer = new StreamWriter(path);
        _sample = sample;
        _timer = new Timer(OnTick, null, 0, 250);
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        await _writer.DisposeAsync();
    }

    private void OnTick(object state) => _writer.WriteLine(_sample());
}
