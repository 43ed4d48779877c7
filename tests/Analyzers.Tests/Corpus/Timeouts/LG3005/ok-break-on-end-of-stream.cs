// asks: a loop over a reader that breaks at the end of the stream
// modelled on: own: reading to the end
using System;
using System.IO;
using System.Threading.Tasks;

public sealed class LineCounter
{
    public Task<int> CountAsync(TextReader reader) => Task.Run(() =>
    {
        var lines = 0;
        while (true)
        {
            var line = reader.ReadLine();
            if (line == null)
                break;
            if (line.Length > 0)
                lines++;
        }

        return lines;
    });
}
