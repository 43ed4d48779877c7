// asks: lambdas over the resource that are called before the method ends: ForEach, Array.ForEach and a local sort
// modelled on: own: the synchronous twin of a lambda that runs later
using System;
using System.Collections.Generic;
using System.IO;

public static class Listing
{
    public static void Write(string path, List<string> names, string[] footers)
    {
        using var writer = new StreamWriter(path);
        names.Sort((left, right) => string.CompareOrdinal(left, right));
        names.ForEach(name => writer.WriteLine(name));
        Array.ForEach(footers, writer.WriteLine);
        Header(() => writer.WriteLine("total: " + names.Count));
    }

    private static void Header(Action write)
    {
        write();
        write();
    }
}
