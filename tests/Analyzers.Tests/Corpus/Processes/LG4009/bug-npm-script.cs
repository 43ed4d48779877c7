// asks: npm is a launcher of node, killed by a registration
// modelled on: own: a launcher without its tree
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public static class Web
{
    public static async Task ServeAsync(string folder, CancellationToken token)
    {
        using var npm = new Process();
        npm.StartInfo.FileName = "npm";
        npm.StartInfo.Arguments = "run dev";
        npm.StartInfo.WorkingDirectory = folder;
        npm.Start();
        await using var ending = token.Register(() => npm.Kill()); // expect: LG4009
        await npm.WaitForExitAsync();
    }
}
