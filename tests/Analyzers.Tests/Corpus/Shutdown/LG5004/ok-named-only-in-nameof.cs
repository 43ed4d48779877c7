// asks: the returned call mentions the resource by name and never uses it
// modelled on: own: text-based peers match the identifier
using System;
using System.IO;
using System.Threading.Tasks;

public sealed class Inspector
{
    private readonly Func<string, long, Task> _report;

    public Inspector(Func<string, long, Task> report) => _report = report;

    public Task InspectAsync(string path)
    {
        using var archive = File.OpenRead(path);
        return _report(nameof(archive), archive.Length);
    }
}
