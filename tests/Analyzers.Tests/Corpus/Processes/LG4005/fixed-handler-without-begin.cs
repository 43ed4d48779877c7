// asks: the same with BeginOutputReadLine after the start
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
        ping.StartInfo = new ProcessStartInfo("ping", $"-c 4 {host}") { RedirectStandardOutput = true };
        ping.OutputDataReceived += (_, e) =>
        {
            if (e.Data != null)
                _replies.Add(e.Data);
        };
        ping.Start();
        ping.BeginOutputReadLine();
        ping.WaitForExit();
    }
}
