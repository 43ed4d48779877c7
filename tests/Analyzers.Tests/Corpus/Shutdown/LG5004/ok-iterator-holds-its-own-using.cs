// asks: yield inside a using: the iterator's state machine keeps the reader until the enumeration ends
// modelled on: own: File.ReadLines is written this way
using System.Collections.Generic;
using System.IO;
using System.Linq;

public static class HostsFile
{
    public static IEnumerable<string> Entries(string path) =>
        Lines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Trim());

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(path);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
