// asks: a using declaration inside the loop of a top-level program
// modelled on: own: the repair of the twin
using System;
using System.Diagnostics;

var failed = 0;
foreach (var file in args)
{
    using var check = Process.Start("php", new[] { "-l", file });
    await check.WaitForExitAsync();
    failed += check.ExitCode == 0 ? 0 : 1;
}

Console.WriteLine($"{failed} of {args.Length}");
return failed;
