// asks: the timer is disposed, not waited for, and the writer its callback uses is disposed next
// modelled on: neosmart/SqliteCache#25
using System;
using System.IO;
using System.Threading;

public sealed class SampleLog : IDisposable
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

    public void Dispose()
    {
        _timer.Dispose(); // expect: LG3007
        _writer.Dispose(); // expect-or: LG3007
    }

    private void OnTick(object state) => _writer.WriteLine(_sample());
}
