// asks: the method is async and awaits what comes after, so that awaiting this one too would cost it nothing
// modelled on: own: the discard that silences CS4014 where an await was meant
using System;
using System.IO;
using System.Threading.Tasks;

public sealed class Notes
{
    private readonly string _path;

    public Notes(string path) => _path = path;

    public async Task<string> AppendAsync(string line)
    {
        _ = WriteAsync(line); // expect: LG1002
        return await File.ReadAllTextAsync(_path);
    }

    private async Task WriteAsync(string line) => await File.AppendAllTextAsync(_path, line + Environment.NewLine);
}
