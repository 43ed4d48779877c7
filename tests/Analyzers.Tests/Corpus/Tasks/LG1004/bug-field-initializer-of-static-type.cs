// asks: a static field with an initializer starts the work; no code mentions the field again
// modelled on: dotnet/runtime#117014
using System;
using System.IO;
using System.Threading.Tasks;

public static class Licence
{
    private static readonly Task Checking = CheckAsync(); // expect: LG1004

    private static volatile bool _valid = true;

    public static bool Valid => _valid;

    private static async Task CheckAsync()
    {
        var text = await File.ReadAllTextAsync("licence.txt");
        _valid = text.StartsWith("ok", StringComparison.Ordinal);
    }
}
