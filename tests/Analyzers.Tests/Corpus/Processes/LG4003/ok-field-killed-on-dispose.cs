// asks: the child is a field; a cancelled wait leaves it to the owner's DisposeAsync
// modelled on: jellyfin/jellyfin@7447ea896
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public sealed class Transcode : IAsyncDisposable
{
    private readonly Process _encoder;

    public Transcode(ProcessStartInfo info) => _encoder = Process.Start(info);

    public Task WaitAsync(CancellationToken token) => _encoder.WaitForExitAsync(token);

    public async ValueTask DisposeAsync()
    {
        if (!_encoder.HasExited)
        {
            _encoder.Kill(entireProcessTree: true);
            await _encoder.WaitForExitAsync();
        }

        _encoder.Dispose();
    }
}
