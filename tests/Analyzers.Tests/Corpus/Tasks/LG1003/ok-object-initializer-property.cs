// asks: the local becomes a property of an object that is returned
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP001, Valid.Returned
using System;
using System.IO;
using System.Threading.Tasks;

public sealed class Request
{
    public string Path { get; init; }
    public Task<string> Body { get; init; }
}

public sealed class Front
{
    private readonly Func<string, Task<string>> _fetch;

    public Front(Func<string, Task<string>> fetch) => _fetch = fetch;

    public Request Open(string path)
    {
        var body = _fetch(path.TrimStart('/'));
        return new Request { Path = path, Body = body };
    }
}
