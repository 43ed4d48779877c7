using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;

namespace LifetimeGuard.Analyzers.Tests.Ownership.Rooting;

/// <summary>Publishers that live as long as the process, for runners that wait for something to happen.</summary>
internal static class Stage
{
    public static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("rooting");

    public static readonly Meter Meter = new("rooting");

    public static readonly Counter<int> Counter = Meter.CreateCounter<int>("pokes");

    public static readonly ActivitySource Activities = new("rooting");

    public static readonly CancellationTokenSource Source = new();

    public static readonly List<AutoResetEvent> Events = [];

    public static readonly List<System.Threading.Channels.ChannelWriter<int>> Writers = [];

    public static readonly List<int> Ports = [];

    public static readonly List<string> Pipes = [];

    public static readonly List<object> Kept = [];

    private static CancellationTokenSource _change = new();

    public static event Action? Happened;

    public static Microsoft.Extensions.Primitives.IChangeToken ChangeToken => new Microsoft.Extensions.Primitives.CancellationChangeToken(_change.Token);

    public static void Happen() => Happened?.Invoke();

    public static void Change() => Interlocked.Exchange(ref _change, new CancellationTokenSource()).Cancel();

    public static void Touch() => File.WriteAllText(Path.Combine(Folder.FullName, Guid.NewGuid() + ".txt"), "poke");

    public static void SetEvents() => Events.ForEach(one => one.Set());

    public static void Write() => Writers.ForEach(writer => writer.TryWrite(1));

    public static AutoResetEvent NewEvent()
    {
        Events.Add(new AutoResetEvent(false));
        return Events[^1];
    }

    /// <summary>Counts what the runtime says through it.</summary>
    public sealed class Listener(Subject subject) : EventListener
    {
        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "Rooting")
                EnableEvents(eventSource, EventLevel.Informational);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventSource.Name == "Rooting")
                subject.Beat();
        }
    }

    [EventSource(Name = "Rooting")]
    public sealed class PokeSource : EventSource
    {
        public static readonly PokeSource Log = new();

        [Event(1, Level = EventLevel.Informational)]
        public void Poked() => WriteEvent(1);
    }
}
