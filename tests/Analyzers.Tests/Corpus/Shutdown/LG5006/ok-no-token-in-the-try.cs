// asks: nothing in the try takes a token or throws cancellation: the catch of everything swallows none
// modelled on: own: naive rules ask for the catch alone
using System;
using System.Collections.Generic;
using System.IO;

public static class Cleaner
{
    public static int DeleteAll(IEnumerable<string> paths)
    {
        var kept = 0;
        foreach (var path in paths)
        {
            try
            {
                File.Delete(path);
            }
            catch (Exception)
            {
                kept++;
            }
        }

        return kept;
    }
}
