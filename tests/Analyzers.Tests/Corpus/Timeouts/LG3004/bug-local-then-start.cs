// asks: the thread is a local of a constructor, started and forgotten, blocked on a key
// modelled on: own: a thread nobody can reach
using System;
using System.Threading;

public sealed class KeyListener
{
    public KeyListener(Action quit)
    {
        var keys = new Thread(() => // expect: LG3004
        {
            if (Console.ReadKey(intercept: true).Key == ConsoleKey.Q)
                quit();
        });
        keys.Start(); // expect-or: LG3004
    }

    public string Prompt { get; set; } = ">";
}
