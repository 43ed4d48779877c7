// asks: the local function returns Task and the calls are awaited together
// modelled on: microsoft/vs-threading test VSTHRD100, ReportWarningOnAsyncVoidLocalFunction
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

public static class Warmup
{
    public static async Task<int> RunAsync(IReadOnlyList<Uri> pages, HttpClient http)
    {
        var asked = 0;
        await Task.WhenAll(pages.Select(VisitAsync));
        return asked;

        async Task VisitAsync(Uri page)
        {
            Interlocked.Increment(ref asked);
            using var response = await http.GetAsync(page);
            response.EnsureSuccessStatusCode();
        }
    }
}
