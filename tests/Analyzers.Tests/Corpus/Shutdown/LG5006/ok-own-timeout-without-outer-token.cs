// asks: the only token is the round's own timeout: going on to the next is the point
// modelled on: own: there is no caller's cancellation to swallow
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

public static class MirrorPicker
{
    public static async Task<Uri> PickAsync(HttpClient http, IReadOnlyList<Uri> mirrors)
    {
        foreach (var mirror in mirrors)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(3));
            try
            {
                using var response = await http.GetAsync(mirror, limit.Token);
                if (response.IsSuccessStatusCode)
                    return mirror;
            }
            catch (OperationCanceledException)
            {
            }
        }

        return null;
    }
}
