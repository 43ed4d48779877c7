// asks: several children of an array are waited for with one token
// modelled on: own: a batch of converters
using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public static class Batch
{
    public static async Task ConvertAsync(string[] files, CancellationToken token)
    {
        foreach (var file in files)
        {
            using var convert = Process.Start("convert", new[] { file, Path.ChangeExtension(file, ".png") });
            await convert.WaitForExitAsync(token); // expect: LG4003
            Console.WriteLine($"{file}: {convert.ExitCode}");
        }
    }
}
