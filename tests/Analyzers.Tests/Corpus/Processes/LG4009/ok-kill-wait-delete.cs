// asks: an asynchronous wait between kill and deletion of the folder
// modelled on: DHancock/SudokuSolver#381
using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

public static class Sandbox
{
    public static async Task EndAsync(Process sandbox, string folder)
    {
        sandbox.Kill(entireProcessTree: true);
        await sandbox.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);
    }
}
