using LifetimeGuard.Harness.Platform;
using LifetimeGuard.Harness.Suites;

namespace LifetimeGuard.Harness.Runs;

/// <summary>Speaks to the app in the suite's words. A failure is a sentence for the report; null means it went well.</summary>
internal sealed class AppDriver(AppSession session, IOperatingSystem system, TimeProvider time)
{
    private const int LinesShown = 12;

    public async Task<string?> WaitUntilReadyAsync(SuiteReadiness? ready, CancellationToken cancellationToken)
    {
        if (ready is null || session.ReadyLine is null)
            return session.App.Ended.IsCompleted ? await EndedAsync("at its start").ConfigureAwait(false) : null;

        return await WaitAsync(
            session.ReadyLine,
            ready.Within,
            "before it was ready",
            $"was not ready within {ready.Within.TotalSeconds:0.#} s: no line began with \"{ready.Line}\"",
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<string?> DoAsync(SuiteVerb verb, CancellationToken cancellationToken)
    {
        // Before it is said: the answer may come while we are still about to listen.
        var answer = verb.Expect is null ? Task.CompletedTask : session.App.Output.Expect(verb.Expect);
        if (!await SayAsync(verb, cancellationToken).ConfigureAwait(false))
            return await EndedAsync($"before \"{verb.Name}\"").ConfigureAwait(false);

        return await WaitAsync(
            answer,
            verb.Within,
            $"during \"{verb.Name}\"",
            $"did not answer \"{verb.Name}\" within {verb.Within.TotalSeconds:0.#} s: no line began with \"{verb.Expect}\"",
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks the app to end. An app that is gone already is no failure: how it ended is judged.</summary>
    public async Task CloseAsync(SuiteVerb? close, CancellationToken cancellationToken)
    {
        if (close is null)
            session.App.CloseInput();
        else
            await SayAsync(close, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> SayAsync(SuiteVerb verb, CancellationToken cancellationToken) =>
        verb.Signal is not null
            ? system.Signal(session.App.Identity, Signals.Number(verb.Signal))
            : await session.App.SendLineAsync(verb.Send!, cancellationToken).ConfigureAwait(false);

    private async Task<string?> WaitAsync(Task answer, TimeSpan within, string whenEnded, string whenLate, CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAny(answer, session.App.Ended).WaitAsync(within, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return $"The app {whenLate}. {Shown([.. session.App.Output.LastLines(LinesShown), .. session.App.Errors.LastLines(LinesShown)])}";
        }

        if (answer.IsCompleted)
            return null;

        // The last lines may still be in the pipe when the process has ended.
        string ended = await EndedAsync(whenEnded).ConfigureAwait(false);
        return answer.IsCompleted ? null : ended;
    }

    private async Task<string> EndedAsync(string when)
    {
        await session.App.Ended.ConfigureAwait(false);
        var lines = await session.LastOutputAsync(LinesShown).ConfigureAwait(false);
        return $"The app ended with code {session.App.ExitCode} {when}. {Shown(lines)}";
    }

    private static string Shown(IReadOnlyList<string> lines) =>
        lines.Count == 0 ? "It printed nothing." : $"Its last output: {string.Join(" | ", lines)}";
}
