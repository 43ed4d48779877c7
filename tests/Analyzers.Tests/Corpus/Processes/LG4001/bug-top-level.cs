// asks: top-level statements that start one child for each argument and go on for long
// modelled on: own: a command-line tool
using System;
using System.Diagnostics;

var failed = 0;
foreach (var file in args)
{
    var check = Process.Start("php", new[] { "-l", file }); // expect: LG4001
    await check.WaitForExitAsync();
    failed += check.ExitCode == 0 ? 0 : 1;
}

Console.WriteLine($"{failed} of {args.Length}");
return failed;
