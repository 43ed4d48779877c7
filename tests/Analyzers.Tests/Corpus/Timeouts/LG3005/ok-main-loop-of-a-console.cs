// asks: an endless prompt in the program's own main loop, left by a return
// modelled on: own: a command prompt
using System;

while (true)
{
    Console.Write("> ");
    var line = Console.ReadLine();
    if (line is null or "exit")
        return;

    Console.WriteLine(line.ToUpperInvariant());
}
