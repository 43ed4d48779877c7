// asks: Task.Run unwraps by itself
// modelled on: dotnet/roslyn#51227
using System;
using System.IO;
using System.Threading.Tasks;

public sealed class Export
{
    private readonly Func<int, Task<string>> _row;

    public Export(Func<int, Task<string>> row) => _row = row;

    public async Task<int> WriteAsync(TextWriter to, int rows)
    {
        var written = 0;
        await Task.Run(async () =>
        {
            for (var i = 0; i < rows; i++)
            {
                await to.WriteLineAsync(await _row(i));
                written++;
            }
        });
        return written;
    }
}
