// asks: cancellation closes stdin, on which the child ends, and its exit is awaited
// modelled on: own: a child that ends with its input
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public static class Filter
{
    public static async Task RunAsync(IAsyncEnumerable<string> lines, CancellationToken token)
    {
        using var filter = Process.Start(new ProcessStartInfo("sort", "-o sorted.txt") { RedirectStandardInput = true });
        try
        {
            await foreach (var line in lines.WithCancellation(token))
                await filter.StandardInput.WriteLineAsync(line);
        }
        finally
        {
            filter.StandardInput.Close();
            await filter.WaitForExitAsync();
        }
    }
}
