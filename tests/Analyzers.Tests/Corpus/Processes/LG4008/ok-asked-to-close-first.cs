// asks: the child is asked by its standard input, given time, then ended
// modelled on: own: a graceful end with a forced one behind it
using System;
using System.Diagnostics;

public sealed class Repl : IDisposable
{
    private readonly Process _shell = new();

    public Repl(string fileName)
    {
        _shell.StartInfo = new ProcessStartInfo(fileName) { RedirectStandardInput = true };
        _shell.Start();
    }

    public void Send(string line) => _shell.StandardInput.WriteLine(line);

    public void Dispose()
    {
        using (_shell)
        {
            _shell.StandardInput.Close();
            if (!_shell.WaitForExit(2000))
            {
                _shell.Kill(entireProcessTree: true);
                _shell.WaitForExit();
            }
        }
    }
}
