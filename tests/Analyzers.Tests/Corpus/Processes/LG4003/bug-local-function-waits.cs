// asks: the wait with the token stands in a local function that captures the child
// modelled on: own: a wait in a local function
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public static class Npm
{
    public static async Task<int> InstallAsync(string folder, CancellationToken token)
    {
        using var npm = Process.Start(new ProcessStartInfo("npm", "install") { WorkingDirectory = folder });
        return await ExitCodeAsync();

        async Task<int> ExitCodeAsync()
        {
            await npm.WaitForExitAsync(token); // expect: LG4003
            return npm.ExitCode;
        }
    }
}
