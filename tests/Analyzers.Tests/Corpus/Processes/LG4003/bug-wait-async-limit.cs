// asks: WaitAsync with a limit on the exit, the timeout becomes an exception
// modelled on: own: WaitAsync ends the wait only
using System;
using System.Diagnostics;
using System.Threading.Tasks;

public static class Backup
{
    public static async Task DumpAsync(string database)
    {
        using var dump = Process.Start("pg_dump", new[] { "-f", "dump.sql", database });
        await dump.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5)); // expect: LG4003
    }
}
