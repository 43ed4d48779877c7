using System.Globalization;
using System.Runtime.InteropServices;
using LifetimeGuard.Probe.Children;
using LifetimeGuard.Probe.Link;
using LifetimeGuard.Probe.Snapshots;
using LifetimeGuard.Probe.Tasks;
using LifetimeGuard.Probe.Timers;

namespace LifetimeGuard.Probe;

/// <summary>
/// The probe's life in one app: what must see the app's first task is set up before Main, the talk with the harness is on a thread
/// of its own, the last look is in ProcessExit.
/// </summary>
internal sealed class ProbeSession
{
    private static readonly TimeSpan ExitWait = TimeSpan.FromSeconds(2);

    private readonly string _socketPath;
    private readonly Degradations _degradations = new();
    private readonly SnapshotTaker _snapshots;
    private readonly object _looking = new();
    private readonly ManualResetEventSlim _greeted = new();
    private readonly ManualResetEventSlim _acknowledged = new();
    private IHarnessLink? _link;

    private ProbeSession(string socketPath)
    {
        _socketPath = socketPath;
        var creations = new CreationListener();
        var table = TaskTable.Enable(_degradations);
        var continuations = Continuations.Open(_degradations);
        var queues = TimerQueues.Open(_degradations);
        var tasks = table is not null && continuations is not null ? new TaskLook(table, continuations, creations) : null;
        _snapshots = new SnapshotTaker(tasks, queues is null ? null : new TimerLook(queues, new ArmingListener()), _degradations);

        // Here, not on the talk's thread: an app that ends at once takes the listeners away while the test runs.
        if (table is not null && continuations is not null)
            TaskSelfTest.Run(table, continuations, creations, _degradations);
        ForkHook.Install(_degradations);
    }

    /// <summary>Begins, if the harness asked for it.</summary>
    public static void Start()
    {
        string? socketPath = Environment.GetEnvironmentVariable(InheritedEnvironment.Socket);
        InheritedEnvironment.Clear();
        if (string.IsNullOrEmpty(socketPath))
            return;

        var session = new ProbeSession(socketPath);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => session.LastLook();
        new Thread(session.Talk) { IsBackground = true, Name = "LifetimeGuard" }.Start();
    }

    private void Talk()
    {
        try
        {
            _link = OperatingSystem.IsLinux() ? LinuxLink.Connect(_socketPath) : SocketLink.Connect(_socketPath);
            if (_link is null)
                return;

            _link.Send(Hello());
            _greeted.Set();
            while (_link.Receive() is { } line && line != "quit")
                Answer(_link, line);
        }
        catch (Exception error)
        {
            // An exception on a thread ends the app. The harness sees an answer missing, and the reason if there is another one.
            _degradations.Add($"probe: {error.GetType().Name}: {error.Message}");
        }
        finally
        {
            _greeted.Set();
            _acknowledged.Set();
        }
    }

    private void Answer(IHarnessLink link, string line)
    {
        if (line == "ok")
            _acknowledged.Set();
        else if (line.Split(' ') is ["snapshot", var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int id))
            link.Send(Look(id, "request"));
    }

    private void LastLook()
    {
        try
        {
            // An app that ends at once ends before the talk has begun.
            if (_greeted.Wait(ExitWait) && _link is { } link && link.Send(Look(0, "exit")))
                _ = _acknowledged.Wait(ExitWait);   // The app ends now, with an answer or without.
        }
        catch (Exception error)
        {
            // Nothing may stop the app from ending; the harness sees that the last look is missing.
            _degradations.Add($"probe: {error.GetType().Name}: {error.Message}");
        }
    }

    private string Look(int id, string point)
    {
        lock (_looking)
            return _snapshots.Take(id, point);
    }

    private string Hello() => new JsonText()
        .Open('{').Name("hello").Open('{')
        .Name("pid").Value(Environment.ProcessId)
        .Name("runtime").Value(RuntimeInformation.FrameworkDescription)
        .Texts("degraded", _degradations.ToArray())
        .Close('}').Close('}').ToString();
}
