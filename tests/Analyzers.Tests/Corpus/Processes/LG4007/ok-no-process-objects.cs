// asks: names of the proc file system instead of process objects
// modelled on: own: ids without objects
using System;
using System.Collections.Generic;
using System.IO;

public static class Ids
{
    public static IEnumerable<int> All()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), out var id))
                yield return id;
        }
    }
}
