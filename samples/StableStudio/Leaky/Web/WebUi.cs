using System.Diagnostics;

namespace StableStudio.Web;

/// <summary>The gallery in the browser: a server process of its own, so that a slow page never blocks the studio.</summary>
internal sealed class WebUi(StudioFolders folders)
{
    private const string Listening = "LISTENING ";
    private static readonly TimeSpan HealthInterval = TimeSpan.FromMilliseconds(50);
    private const int HealthAttempts = 100;
    private Uri? _address;

    /// <summary>Returns when the web UI answers.</summary>
    /// <exception cref="InvalidOperationException">It ended, or did not answer in time.</exception>
    public async Task<Uri> StartAsync()
    {
        if (_address is not null)
            return _address;

        var info = new ProcessStartInfo(ChildApp.WebUi, ["--images", folders.Images]) { RedirectStandardOutput = true };
        var server = Process.Start(info) ?? throw new InvalidOperationException("The web UI did not start.");
        var address = await ReadAddressAsync(server.StandardOutput);
        await WaitUntilHealthyAsync(address);
        return _address = address;
    }

    /// <summary>Asks the web UI to let its browsers finish and then to end.</summary>
    public Task StopAsync() => _address is null ? Task.CompletedTask : AskToEndAsync(_address);

    private static async Task AskToEndAsync(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        using var answer = await http.PostAsync("shutdown", content: null);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<Uri> ReadAddressAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Listening, StringComparison.Ordinal))
                return new Uri(line[Listening.Length..]);
        }

        throw new InvalidOperationException("The web UI ended before it listened.");
    }

    private static async Task WaitUntilHealthyAsync(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        for (int attempt = 0; attempt < HealthAttempts; attempt++)
        {
            using var answer = await http.GetAsync("health");
            if (answer.IsSuccessStatusCode)
                return;

            await Task.Delay(HealthInterval);
        }

        throw new InvalidOperationException("The web UI did not become ready.");
    }
}
