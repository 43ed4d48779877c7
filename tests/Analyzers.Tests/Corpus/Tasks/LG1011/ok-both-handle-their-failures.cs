// asks: both are made by a method of this program that catches everything
// modelled on: dotnet/runtime#128150
using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class Output
{
    private readonly ILogger _log;

    public Output(ILogger log) => _log = log;

    public async Task<int> DrainAsync(TextReader output, TextReader errors)
    {
        var reading = ReadAsync(output);
        var readingErrors = ReadAsync(errors);
        var lines = await reading;
        lines += await readingErrors;
        return lines;
    }

    private async Task<int> ReadAsync(TextReader reader)
    {
        var lines = 0;
        try
        {
            while (await reader.ReadLineAsync() is not null)
                lines++;
        }
        catch (Exception ex)
        {
            _log.LogDebug(ex, "the stream broke");
        }

        return lines;
    }
}
