// asks: the switch and the handler depend on the same argument
// modelled on: own: events on demand
using System;
using System.Diagnostics;

public static class Starter
{
    public static Process Start(ProcessStartInfo info, EventHandler ended)
    {
        var process = new Process { StartInfo = info, EnableRaisingEvents = ended != null };
        if (ended != null)
            process.Exited += ended;
        process.Start();
        return process;
    }
}
