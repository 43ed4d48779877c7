// asks: a top-level program returns an exit code before it awaits what it started
// modelled on: cezarypiatek/CSharpExtensions#62
using System;
using System.Threading.Tasks;

var warm = WarmUpAsync(args.Length); // expect: LG1003
var lines = await Console.In.ReadToEndAsync();
if (lines.Length == 0)
{
    Console.Error.WriteLine("no input");
    return 1;
}

var factor = await warm;
Console.WriteLine(lines.Length * factor);
return 0;

static async Task<int> WarmUpAsync(int seed)
{
    await Task.Delay(10);
    return seed + 1;
}
