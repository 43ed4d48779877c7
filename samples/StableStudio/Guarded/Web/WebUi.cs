using System.Diagnostics;
using LifetimeGuard.Runtime.Processes;

namespace StableStudio.Web;

/// <summary>
/// The gallery in the browser: a server process of its own, so that a slow page never blocks the studio. It belongs to
/// <paramref name="processes"/>, which asks it to end when the studio closes and sees to it that it does.
/// </summary>
internal sealed class WebUi(StudioFolders folders, ProcessRegistry processes)
{
    private const string Listening = "LISTENING ";
    private static readonly TimeSpan GracePeriod = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan HealthInterval = TimeSpan.FromMilliseconds(50);
    private const int HealthAttempts = 100;
    private OwnedProcess? _server;
    private Uri? _address;

    /// <summary>Returns when the web UI answers.</summary>
    /// <exception cref="InvalidOperationException">It ended, or did not answer in time; it does not run then.</exception>
    public async Task<Uri> StartAsync(CancellationToken cancelled)
    {
        if (_server is { HasExited: false } && _address is not null)
            return _address;

        var info = new ProcessStartInfo(ChildApp.WebUi, ["--images", folders.Images]) { RedirectStandardOutput = true };
        var server = processes.Start(info, new ProcessOptions { Name = "web UI", GracePeriod = GracePeriod });
        try
        {
            var address = await ReadAddressAsync(server.StandardOutput, cancelled);
            await WaitUntilHealthyAsync(address, cancelled);
            _server = server;
            return _address = address;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private static async Task<Uri> ReadAddressAsync(StreamReader output, CancellationToken cancelled)
    {
        while (await output.ReadLineAsync(cancelled) is { } line)
        {
            if (line.StartsWith(Listening, StringComparison.Ordinal))
                return new Uri(line[Listening.Length..]);
        }

        throw new InvalidOperationException("The web UI ended before it listened.");
    }

    private static async Task WaitUntilHealthyAsync(Uri address, CancellationToken cancelled)
    {
        using var http = new HttpClient { BaseAddress = address };
        for (int attempt = 0; attempt < HealthAttempts; attempt++)
        {
            using var answer = await http.GetAsync("health", cancelled);
            if (answer.IsSuccessStatusCode)
                return;

            await Task.Delay(HealthInterval, cancelled);
        }

        throw new InvalidOperationException("The web UI did not become ready.");
    }
}
