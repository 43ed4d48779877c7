using LifetimeGuard.Harness.Apps;
using LifetimeGuard.Harness.Platform;
using LifetimeGuard.Harness.Suites;
using LifetimeGuard.Harness.Tracing;
using Microsoft.Diagnostics.NETCore.Client;

namespace LifetimeGuard.Harness.Runs;

/// <summary>One launched app with everything that belongs to it: folder, family, probe and event trace. When it is disposed nothing of it is left.</summary>
internal sealed class AppSession : IAsyncDisposable
{
    private static readonly TimeSpan PortWithin = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan OutputWithin = TimeSpan.FromSeconds(2);

    private readonly RunTools _tools;

    private AppSession(RunTools tools, RunDirectory directory, InsideLook inside, AppProcess app, ProcessFamily family)
    {
        _tools = tools;
        Directory = directory;
        Inside = inside;
        App = app;
        Family = family;
    }

    public RunDirectory Directory { get; }

    public InsideLook Inside { get; }

    public AppProcess App { get; }

    public ProcessFamily Family { get; }

    /// <summary>The runtime's diagnostic port; null when it has none.</summary>
    public DiagnosticsClient? Diagnostics { get; private set; }

    /// <summary>Thread events from the first instruction on; null when there is no port.</summary>
    public EventTrace? Trace { get; private set; }

    /// <summary>Done by the ready line; null when the suite waits for none.</summary>
    public Task? ReadyLine => App.Output.Ready;

    public static async Task<AppSession> LaunchAsync(RunTools tools, Suite suite, AppProgram program, CancellationToken cancellationToken)
    {
        var directory = RunDirectory.Create();
        InsideLook? inside = null;
        AppSession? session = null;
        try
        {
            string marker = Path.GetFileName(directory.Root);
            inside = InsideLook.Open(directory.ProbeSocket, program.LoadsStartupHook, tools.Symbols);
            var launch = Launch(program, suite, directory, inside, marker);
            var app = tools.Watch.Start(launch, marker, out var family);
            session = new AppSession(tools, directory, inside, app, family);
            if (program.LoadsStartupHook)
                await session.StartTraceAsync(cancellationToken).ConfigureAwait(false);
            return session;
        }
        catch
        {
            if (session is not null)
                await session.DisposeAsync().ConfigureAwait(false);
            else if (inside is not null)
                await inside.DisposeAsync().ConfigureAwait(false);
            directory.Dispose();
            throw;
        }
    }

    /// <summary>The last lines of both streams, as far as they have come.</summary>
    public async Task<IReadOnlyList<string>> LastOutputAsync(int count)
    {
        try
        {
            await Task.WhenAll(App.Output.Ended, App.Errors.Ended).WaitAsync(OutputWithin, _tools.Time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // A child that holds the streams open keeps them from ending; what has come is what there is to show.
        }

        return [.. App.Output.LastLines(count), .. App.Errors.LastLines(count)];
    }

    public async ValueTask DisposeAsync()
    {
        var left = await FamilyEnd.KillAsync(_tools.Watch, Family, _tools.System, _tools.Time).ConfigureAwait(false);
        if (left.Count == 0)
            await App.Ended.ConfigureAwait(false);
        // Children that died with the app became ours only when it was gone: this look takes them off the process table.
        _tools.Watch.Look();
        _tools.Watch.Remove(Family);
        App.Dispose();
        await Inside.DisposeAsync().ConfigureAwait(false);
        if (Trace is not null)
            await Trace.DisposeAsync().ConfigureAwait(false);
        Directory.Dispose();
        if (left.Count > 0)
            throw new HarnessException(ExitCodes.Infrastructure, $"These processes of a run cannot be ended: {string.Join("; ", left)}");
    }

    private static AppLaunch Launch(AppProgram program, Suite suite, RunDirectory directory, InsideLook inside, string marker)
    {
        var environment = new Dictionary<string, string?>
        {
            ["TMPDIR"] = directory.Temp,
            [ProcessFamily.MarkerVariable] = marker,
        };
        foreach (var (name, value) in program.App.Environment)
            environment[name] = directory.Expand(value);
        if (program.LoadsStartupHook)
            environment[DiagnosticPort.SuspendVariable] = "1";
        inside.AddTo(environment);
        return new AppLaunch(
            program.FileName,
            [.. program.LeadingArguments, .. program.App.Args.Select(directory.Expand)],
            suite.Directory,
            environment,
            suite.Ready?.Line);
    }

    private async Task StartTraceAsync(CancellationToken cancellationToken)
    {
        long start = _tools.Time.GetTimestamp();
        // An app that is ready without having been let go has its diagnostics switched off.
        var over = ReadyLine is null ? App.Ended : Task.WhenAny(App.Ended, ReadyLine);
        while (await DiagnosticPort.ConnectAsync(App.Identity.Id, Directory.Temp, over, PortWithin, _tools.Time, cancellationToken).ConfigureAwait(false) is { } client)
        {
            // The socket's file is there a moment before the runtime listens on it.
            if (await TryTraceAsync(client, cancellationToken).ConfigureAwait(false) || _tools.Time.GetElapsedTime(start) > PortWithin)
                return;
            await Task.Delay(RetryPause, _tools.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> TryTraceAsync(DiagnosticsClient client, CancellationToken cancellationToken)
    {
        try
        {
            Trace ??= await EventTrace.StartAsync(client, Directory.Trace, cancellationToken).ConfigureAwait(false);
            client.ResumeRuntime();
            Diagnostics = client;
            return true;
        }
        catch (Exception silent) when (silent is ServerNotAvailableException or ServerErrorException or EndOfStreamException or IOException or TimeoutException)
        {
            // Should it never answer, the wait for the ready line says what became of the app.
            return false;
        }
    }
}
