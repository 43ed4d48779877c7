// asks: an extension method of the same program ends and releases
// modelled on: own: cleanup in a callee
using System;
using System.ComponentModel;
using System.Diagnostics;

public static class ProcessEnding
{
    public static void Terminate(this Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (Win32Exception)
        {
        }
        finally
        {
            process.Dispose();
        }
    }
}

public sealed class Emulator : IDisposable
{
    private readonly Process _machine;

    public Emulator(string image) => _machine = Process.Start("qemu-system-x86_64", image);

    public void Dispose() => _machine?.Terminate();
}
