// asks: the first of several downloads wins, the others run on unobserved
// modelled on: own: first wins
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

public sealed class Mirrors
{
    private readonly HttpClient _http;

    public Mirrors(HttpClient http) => _http = http;

    public async Task<byte[]> GetAsync(IEnumerable<Uri> mirrors)
    {
        var downloads = mirrors.Select(mirror => _http.GetByteArrayAsync(mirror)).ToList(); // expect-or: LG3002
        var first = await Task.WhenAny(downloads); // expect: LG3002
        return await first;
    }
}
