// asks: the clause looks at the child and tells that it is still there
// modelled on: own: a message is no end
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public static class Viewer
{
    public static async Task ShowAsync(string file, CancellationToken token)
    {
        using var viewer = new Process();
        viewer.StartInfo.FileName = "evince";
        viewer.StartInfo.ArgumentList.Add(file);
        viewer.Start();
        try
        {
            await viewer.WaitForExitAsync(token); // expect: LG4003
        }
        catch (OperationCanceledException) // expect-or: LG4003
        {
            viewer.Refresh();
            Console.Error.WriteLine($"{viewer.ProcessName} is still open");
        }
    }
}
