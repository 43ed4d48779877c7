// asks: the delay is a task that is returned; no timer object is left to the collector
// modelled on: dotnet/coreclr#6055
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public static class Reminders
{
    public static async Task RemindLaterAsync(TextWriter to, string text, TimeSpan after, CancellationToken token)
    {
        if (after > TimeSpan.Zero)
            await Task.Delay(after, token);

        await to.WriteLineAsync(text);
    }
}
