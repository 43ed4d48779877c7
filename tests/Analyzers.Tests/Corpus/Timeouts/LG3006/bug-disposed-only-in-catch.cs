// asks: disposed in the catch clause of the failure, not where all goes well
// modelled on: jamesmanning/RunProcessAsTask#11
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public sealed class Handshake
{
    private readonly Stream _stream;

    public Handshake(Stream stream) => _stream = stream;

    public async Task<int> GreetAsync(byte[] buffer)
    {
        var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10)); // expect: LG3006
        try
        {
            return await _stream.ReadAsync(buffer, limit.Token);
        }
        catch
        {
            limit.Dispose();
            throw;
        }
    }
}
