// asks: the task type is hidden behind an alias and the drop is in a constructor
// modelled on: StackExchange/StackExchange.Redis@39a48f48
using System;
using System.IO;
using System.Threading.Tasks;
using Copy = System.Threading.Tasks.Task<long>;

public sealed class TrafficLog
{
    private readonly string _folder;

    public TrafficLog(Stream input, Stream output, string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        CloneAsync(input, "in.log"); // expect: LG1001
        CloneAsync(output, "out.log"); // expect: LG1001
    }

    public string Folder => _folder;

    private async Copy CloneAsync(Stream from, string name)
    {
        await using var to = File.Create(Path.Combine(_folder, name));
        await from.CopyToAsync(to).ConfigureAwait(false);
        return to.Length;
    }
}
