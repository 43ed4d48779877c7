// asks: a do loop on a flag of the connection: the swallowed cancellation comes from a delay in the same try
// modelled on: dotnet/runtime#112971
using System;
using System.Threading;
using System.Threading.Tasks;

public interface ILink { bool IsUp { get; } Task BeatAsync(); }

public static class Heartbeat
{
    public static async Task KeepAsync(ILink link, Action<string> warn, CancellationToken token)
    {
        var missed = 0;
        do
        {
            try
            {
                await Task.Delay(TimeSpan.FromSeconds(5), token);
                await link.BeatAsync();
                missed = 0;
            }
            catch (Exception e) // expect: LG5006
            {
                warn(e.Message);
                missed++;
            }
        }
        while (link.IsUp);

        warn("missed " + missed);
    }
}
