// asks: a short body that ends by itself
// modelled on: own: a short errand
using System;
using System.IO;
using System.Threading;

public static class TempFiles
{
    public static void Delete(string path)
    {
        new Thread(() =>
        {
            if (File.Exists(path))
                File.Delete(path);
        }).Start();
    }
}
