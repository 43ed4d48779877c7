// asks: the source is made, its task is returned, and nothing has a way to complete it
// modelled on: stratisproject/StratisBitcoinFullNode#2167
using System;
using System.IO;
using System.Threading.Tasks;

public sealed class Pause
{
    private readonly TextWriter _log;

    public Pause(TextWriter log) => _log = log;

    public Task<bool> UntilKeyAsync(string prompt)
    {
        var pressed = new TaskCompletionSource<bool>(); // expect: LG1010
        _log.WriteLine(prompt);
        if (Console.KeyAvailable)
            Console.ReadKey();

        return pressed.Task; // expect-or: LG1010
    }
}
