// asks: the same watcher in a top-level using declaration, alive until the program has read its line
// modelled on: documentation of .NET, page "FileSystemWatcher Class", example
using System;
using System.IO;

var folder = args.Length > 0 ? args[0] : ".";

using var watcher = new FileSystemWatcher(folder)
{
    Filter = "*.csv",
    EnableRaisingEvents = true,
};
watcher.Created += (_, e) => Console.WriteLine(e.Name);

Console.WriteLine("press enter to end");
Console.ReadLine();
return 0;
