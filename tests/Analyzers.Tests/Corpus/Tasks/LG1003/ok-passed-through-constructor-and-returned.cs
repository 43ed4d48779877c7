// asks: the task becomes part of an object that is returned
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP001, Valid.Wrapped
using System;
using System.Net.Http;
using System.Threading.Tasks;

public sealed class Download
{
    private readonly Task<byte[]> _bytes;

    public Download(string name, Task<byte[]> bytes)
    {
        Name = name;
        _bytes = bytes;
    }

    public string Name { get; }

    public async Task<int> SizeAsync() => (await _bytes).Length;
}

public sealed class Downloads
{
    private readonly HttpClient _http;

    public Downloads(HttpClient http) => _http = http;

    public Download Begin(Uri uri)
    {
        var bytes = _http.GetByteArrayAsync(uri);
        var download = new Download(uri.Segments[^1], bytes);
        return download;
    }
}
