using LifetimeGuard.Runtime.Shutdown;
using StableStudio.Jobs;
using StableStudio.Packs;
using StableStudio.Web;

namespace StableStudio.Window;

/// <summary>The window, driven by lines of text: a command a line in, an answer a line out.</summary>
internal sealed class MainWindow(CommandInput commands, TextWriter answers, PackStore packs, JobQueue queue, WebUi webUi)
{
    private readonly Toast _toast = new(TimeProvider.System);
    private PromptPack? _pack;
    private Job? _current;

    /// <summary>Returns when the window is closed, for the reason it returns.</summary>
    public async Task<ShutdownReason> RunAsync(CancellationToken ending)
    {
        await answers.WriteLineAsync("READY");
        try
        {
            await foreach (string line in commands.ReadAllAsync(ending))
            {
                if (line == CommandInput.Close)
                    return ShutdownReason.WindowClosed;

                await answers.WriteLineAsync(await TryAnswerAsync(line, ending));
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return ShutdownReason.Requested;
        }

        return ShutdownReason.EndOfInput;
    }

    private async Task<string> TryAnswerAsync(string line, CancellationToken ending)
    {
        try
        {
            return await AnswerAsync(line, ending);
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or HttpRequestException)
        {
            return $"ERROR {e.Message}";
        }
    }

    private Task<string> AnswerAsync(string line, CancellationToken ending) => line.Split(' ', 2) switch
    {
        ["load-pack", var name] => LoadPackAsync(name, ending),
        ["queue", var prompt] => Task.FromResult($"QUEUED {queue.Add(_pack?.Resolve(prompt) ?? prompt).Id}"),
        ["run"] => RunJobAsync(ending),
        ["start"] => StartJobAsync(ending),
        ["cancel"] => CancelJobAsync(ending),
        ["start-web-ui"] => StartWebUiAsync(ending),
        ["status"] => Task.FromResult($"STATUS {_toast.Text ?? "idle"}"),
        _ => Task.FromResult($"ERROR unknown command: {line}"),
    };

    private async Task<string> LoadPackAsync(string name, CancellationToken ending)
    {
        _pack = await packs.LoadAsync(name, ending);
        return $"PACK LOADED {_pack.Name}, {_pack.Prompts.Count} prompts";
    }

    private async Task<string> RunJobAsync(CancellationToken ending)
    {
        _current = queue.RunNext(Quality.Draft);
        return await EndOfAsync(_current, ending);
    }

    private async Task<string> StartJobAsync(CancellationToken ending)
    {
        _current = queue.RunNext(Quality.Full);
        await _current.Running.WaitAsync(ending);
        return $"JOB RUNNING {_current.Id}";
    }

    private async Task<string> CancelJobAsync(CancellationToken ending)
    {
        if (_current is null)
            throw new InvalidOperationException("No job runs.");

        _current.Cancel();
        return await EndOfAsync(_current, ending);
    }

    private async Task<string> EndOfAsync(Job job, CancellationToken ending)
    {
        var outcome = await job.Ended.WaitAsync(ending);
        _toast.Show($"{job.Id} {outcome}");
        return $"JOB {outcome.ToString().ToUpperInvariant()} {job.Id}";
    }

    private async Task<string> StartWebUiAsync(CancellationToken ending) => $"WEB UI READY {await webUi.StartAsync(ending)}";
}
