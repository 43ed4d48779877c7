// asks: the early path completes it first
// modelled on: dotnet/project-system#7858
using System;
using System.Threading.Tasks;

public interface IBrowser { bool Supported { get; } void Ask(string question, Action<bool> answered); }

public sealed class Consent
{
    private readonly IBrowser _browser;

    public Consent(IBrowser browser) => _browser = browser;

    public Task<bool> AskAsync(string question)
    {
        var answer = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_browser.Supported)
        {
            answer.SetCanceled();
            return answer.Task;
        }

        _browser.Ask(question, ok => answer.TrySetResult(ok));
        return answer.Task;
    }
}
