// asks: the creation is one arm of ?: with an object initializer, in a top-level program that goes on waiting
// modelled on: dotnet/corefx#41872
using System;
using System.IO;

var folder = args.Length > 0 ? args[0] : null;

var watcher = folder != null
    ? new FileSystemWatcher(folder) { Filter = "*.csv", EnableRaisingEvents = true } // expect: LG2001
    : null;
if (watcher != null)
    watcher.Created += (_, e) => Console.WriteLine(e.Name);

Console.WriteLine("press enter to end");
Console.ReadLine();
return 0;
