// asks: a discard of what await gives, of a parsed number and of an exception read to observe it
// modelled on: microsoft/vs-threading test VSTHRD110, ParentheticalUseOfTaskResult_ProducesNoDiagnostic
using System;
using System.Net.Http;
using System.Threading.Tasks;

public sealed class Preflight
{
    private readonly HttpClient _http;

    public Preflight(HttpClient http) => _http = http;

    public async Task<bool> ReachableAsync(Uri target)
    {
        var probing = _http.GetStringAsync(target);
        await ((Task)probing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (probing.IsFaulted)
        {
            _ = probing.Exception;
            return false;
        }

        _ = await probing;
        _ = int.TryParse(target.Port.ToString(), out _);
        return true;
    }
}
