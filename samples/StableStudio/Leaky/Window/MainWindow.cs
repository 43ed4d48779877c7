using StableStudio.Jobs;
using StableStudio.Packs;
using StableStudio.Web;

namespace StableStudio.Window;

/// <summary>The window, driven by lines of text: a command a line in, an answer a line out.</summary>
internal sealed class MainWindow(PackStore packs, JobQueue queue, WebUi webUi)
{
    private const int ToastMilliseconds = 300;
    private PromptPack? _pack;
    private Job? _current;
    private string? _toast;

    public async Task RunAsync(TextReader commands, TextWriter answers)
    {
        await answers.WriteLineAsync("READY");
        while (await commands.ReadLineAsync() is { } line && line != "close")
        {
            try
            {
                await answers.WriteLineAsync(await AnswerAsync(line));
            }
            catch (Exception e) when (e is IOException or InvalidOperationException or HttpRequestException)
            {
                await answers.WriteLineAsync($"ERROR {e.Message}");
            }
        }

        Close();
        await answers.WriteLineAsync("CLOSED");
    }

    private Task<string> AnswerAsync(string line) => line.Split(' ', 2) switch
    {
        ["load-pack", var name] => LoadPackAsync(name),
        ["queue", var prompt] => Task.FromResult($"QUEUED {queue.Add(_pack?.Resolve(prompt) ?? prompt).Id}"),
        ["run"] => RunJobAsync(),
        ["start"] => StartJobAsync(),
        ["cancel"] => CancelJobAsync(),
        ["start-web-ui"] => StartWebUiAsync(),
        ["status"] => Task.FromResult($"STATUS {_toast ?? "idle"}"),
        _ => Task.FromResult($"ERROR unknown command: {line}"),
    };

    private async Task<string> LoadPackAsync(string name)
    {
        _pack = await packs.LoadAsync(name);
        return $"PACK LOADED {_pack.Name}, {_pack.Prompts.Count} prompts";
    }

    private async Task<string> RunJobAsync()
    {
        _current = queue.RunNext(Quality.Draft);
        var outcome = await _current.Ended;
        ShowToast($"{_current.Id} {outcome}");
        return $"JOB DONE {_current.Id}";
    }

    private async Task<string> StartJobAsync()
    {
        _current = queue.RunNext(Quality.Full);
        await _current.Running;
        return $"JOB RUNNING {_current.Id}";
    }

    private async Task<string> CancelJobAsync()
    {
        if (_current is null)
            throw new InvalidOperationException("No job runs.");

        _current.Cancel();
        var outcome = await _current.Ended;
        ShowToast($"{_current.Id} {outcome}");
        return $"JOB CANCELLED {_current.Id}";
    }

    private async Task<string> StartWebUiAsync() => $"WEB UI READY {await webUi.StartAsync()}";

    private void ShowToast(string text)
    {
        _toast = text;
        var hide = new Timer(_ => _toast = null, null, ToastMilliseconds, Timeout.Infinite);
    }

    private void Close()
    {
        webUi.StopAsync();
    }
}
