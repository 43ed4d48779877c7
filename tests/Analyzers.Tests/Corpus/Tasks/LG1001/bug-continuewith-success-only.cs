// asks: a chain of ContinueWith that runs on success only; the failure of the antecedent goes nowhere
// modelled on: hardkoded/puppeteer-sharp#900
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public sealed class FrameCache
{
    private readonly Func<string, Task<byte[]>> _download;
    private readonly ConcurrentDictionary<string, byte[]> _frames = new();

    public FrameCache(Func<string, Task<byte[]>> download) => _download = download;

    public bool TryGet(string url, out byte[] frame) => _frames.TryGetValue(url, out frame);

    public void Prefetch(IEnumerable<string> urls)
    {
        foreach (var url in urls)
        {
            if (_frames.ContainsKey(url))
                continue;

            _download(url).ContinueWith( // expect: LG1001
                done => _frames[url] = done.Result,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnRanToCompletion,
                TaskScheduler.Default);
        }
    }
}
