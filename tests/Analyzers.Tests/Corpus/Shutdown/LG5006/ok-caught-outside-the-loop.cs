// asks: the try is around the loop, not in it: the catch ends the work
// modelled on: dotnet/docs#34291
using System;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

public sealed class Printer
{
    private readonly ChannelReader<string> _jobs;

    public Printer(ChannelReader<string> jobs) => _jobs = jobs;

    public async Task RunAsync(CancellationToken token)
    {
        try
        {
            while (await _jobs.WaitToReadAsync(token))
                while (_jobs.TryRead(out var job))
                    Console.WriteLine(job);
        }
        catch (OperationCanceledException)
        {
        }
    }
}
