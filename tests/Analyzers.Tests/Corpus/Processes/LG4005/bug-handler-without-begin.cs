// asks: a handler for the output data is added, but the reading is never begun
// modelled on: documentation of .NET, page "Process.BeginOutputReadLine Method"
using System;
using System.Collections.Generic;
using System.Diagnostics;

public sealed class Ping
{
    private readonly List<string> _replies = new();

    public IReadOnlyList<string> Replies => _replies;

    public void Run(string host)
    {
        using var ping = new Process();
        ping.StartInfo = new ProcessStartInfo("ping", $"-c 4 {host}") { RedirectStandardOutput = true }; // expect-or: LG4005
        ping.OutputDataReceived += (_, e) => // expect: LG4005
        {
            if (e.Data != null)
                _replies.Add(e.Data);
        };
        ping.Start(); // expect-or: LG4005
        ping.WaitForExit(); // expect-or: LG4005
    }
}
