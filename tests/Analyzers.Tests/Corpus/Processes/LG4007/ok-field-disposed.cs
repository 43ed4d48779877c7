// asks: the array is a field that Refresh and Dispose release
// modelled on: own: a process list in a window
using System;
using System.Diagnostics;
using System.Threading.Tasks;

public sealed class TaskList : IDisposable
{
    private Process[] _all = Array.Empty<Process>();

    public void Refresh()
    {
        Release();
        _all = Process.GetProcesses();
    }

    public int Count => _all.Length;

    public void Dispose() => Release();

    private void Release()
    {
        foreach (var process in _all)
            process.Dispose();
        _all = Array.Empty<Process>();
    }
}
