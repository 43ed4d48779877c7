// asks: what leaves the using is a delegate that will use the resource when it is called
// modelled on: own: the catalogue's lambda that runs later, as a return value
using System;
using System.IO;

public static class Journal
{
    public static Action<string> OpenFor(string path)
    {
        using var writer = new StreamWriter(path, append: true); // expect-or: LG5004
        writer.WriteLine("-- opened");
        return line => writer.WriteLine(line); // expect: LG5004
    }
}
