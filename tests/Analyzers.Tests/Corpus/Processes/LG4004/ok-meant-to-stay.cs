// asks: the wait only makes sure that a server did not fail at once; it is returned running
// modelled on: LykosAI/StabilityMatrix@c255230fb
using System;
using System.Diagnostics;

public static class Llm
{
    public static Process Start(string path)
    {
        var server = Process.Start(new ProcessStartInfo(path, "--port 8080"));
        if (server.WaitForExit(1500))
        {
            var code = server.ExitCode;
            server.Dispose();
            throw new InvalidOperationException($"the server ended with {code}");
        }

        return server;
    }
}
