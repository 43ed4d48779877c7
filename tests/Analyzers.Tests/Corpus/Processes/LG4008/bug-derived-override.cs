// asks: the child is the derived type's, whose Dispose(bool) calls only the base
// modelled on: own: inheritance
using System;
using System.Diagnostics;
using System.IO;

public class Tool : IDisposable
{
    private readonly StringWriter _messages = new();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected void Say(string message) => _messages.WriteLine(message);

    protected virtual void Dispose(bool disposing) => _messages.Dispose();
}

public sealed class ExternalTool : Tool
{
    private readonly Process _child; // expect: LG4008

    public ExternalTool(string fileName) => _child = Process.Start(fileName); // expect-or: LG4008

    public int ExitCode => _child.HasExited ? _child.ExitCode : -1;

    protected override void Dispose(bool disposing) // expect-or: LG4008
    {
        if (disposing)
            Say("closed");

        base.Dispose(disposing);
    }
}
