// asks: the field is one target of a deconstructing assignment in a loop
// modelled on: DotNetAnalyzers/IDisposableAnalyzers documentation page IDISP003
using System;
using System.Collections.Generic;
using System.Threading;

public sealed class Carousel : IDisposable
{
    private readonly Action<string> _show;
    private Timer _timer;
    private string _slide = "";

    public Carousel(Action<string> show) => _show = show;

    public void Play(IEnumerable<string> slides, TimeSpan each)
    {
        var delay = TimeSpan.Zero;
        foreach (var slide in slides)
        {
            (_timer, _slide) = (new Timer(s => _show((string)s), slide, delay, Timeout.InfiniteTimeSpan), slide); // expect: LG2008
            delay += each;
        }
    }

    public string Slide => _slide;

    public void Dispose() => _timer?.Dispose();
}
