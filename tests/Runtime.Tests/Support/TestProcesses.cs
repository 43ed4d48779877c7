using System.Diagnostics;
using System.Globalization;
using LifetimeGuard.Runtime.Processes;
using LifetimeGuard.Runtime.Processes.Linux;

namespace LifetimeGuard.Runtime.Tests.Support;

/// <summary>
/// Everything a test starts carries a token in its environment. At the end nothing may carry it any more; what does
/// is ended, and fails the test.
/// </summary>
internal sealed class TestProcesses : IDisposable
{
    private const string Variable = "LIFETIMEGUARD_TEST";
    private readonly string _token = Guid.NewGuid().ToString("N");

    public ProcessStartInfo Shell(string script) => Mark(new ProcessStartInfo("sh", ["-c", script]));

    public ProcessStartInfo Mark(ProcessStartInfo startInfo)
    {
        startInfo.Environment[Variable] = _token;
        return startInfo;
    }

    public IReadOnlyList<ProcStat> Alive() => [.. LinuxProcessTable.Capture().Alive.Where(process => CarriesToken(process.Id))];

    public static bool IsAlive(int id) => ProcStat.Read(id) is { IsDead: false };

    public void Dispose()
    {
        var left = Alive();
        foreach (var process in left)
            LinuxSignal.SendKill(process.Identity);
        Assert.Empty(left.Select(process => $"{process.Id} {process.Command} {process.State}"));
    }

    private bool CarriesToken(int id)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/environ")).Contains($"{Variable}={_token}", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
