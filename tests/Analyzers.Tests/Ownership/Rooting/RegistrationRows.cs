#pragma warning disable LG2003 // what is dropped here is what the table is about
using System.Diagnostics;
using System.Diagnostics.Metrics;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace LifetimeGuard.Analyzers.Tests.Ownership.Rooting;

/// <summary>What is registered with something else: it lives as long as that does.</summary>
internal static class RegistrationRows
{
    public static IEnumerable<RootingRow> All =>
    [
        new("`CancellationToken.Register`, source held by somebody", true, "the source holds the callback", subject =>
        {
            var callback = new Callback(subject);
            Stage.Source.Token.Register(callback.Run);
            return callback;
        })
        {
            Poke = Stage.Source.Cancel,
            Claim = EngineClaim.ReturnsItsEnd("_ = [|token.Register(() => { })|];"),
        },
        new("`CancellationToken.Register`, source held by nobody", false, "nothing: source and callback hold only each other", subject =>
        {
            var callback = new Callback(subject);
            new CancellationTokenSource().Token.Register(callback.Run);
            return callback;
        })
        {
            Reports = false,
        },
        new("`ChangeToken.OnChange`, handle dropped", true, "the source of the change holds the registration", subject =>
        {
            var callback = new Callback(subject);
            ChangeToken.OnChange(() => Stage.ChangeToken, callback.Run);
            return callback;
        })
        {
            Poke = Stage.Change,
            Claim = EngineClaim.ReturnsItsEnd("_ = [|Microsoft.Extensions.Primitives.ChangeToken.OnChange(() => null, () => { })|];"),
        },
        new("`PhysicalFileProvider.Watch`, provider dropped", false, "nothing: provider, watcher and change token hold only each other", subject =>
        {
            var provider = new PhysicalFileProvider(Stage.Folder.FullName);
            provider.Watch("*.txt").RegisterChangeCallback(_ => subject.Beat(), null);
            return provider;
        })
        {
            Count = 2,
            Poke = Stage.Touch,
        },
        new("`MeterListener`, started", true, "each instrument that it listens to holds it", subject =>
        {
            var listener = new MeterListener { InstrumentPublished = (instrument, self) => { if (instrument.Meter == Stage.Meter) self.EnableMeasurementEvents(instrument); } };
            listener.SetMeasurementEventCallback<int>((_, _, _, _) => subject.Beat());
            listener.Start();
            GC.KeepAlive(Stage.Counter);
            return listener;
        })
        {
            Poke = () => Stage.Counter.Add(1),
            Claim = EngineClaim.MustBeEnded("_ = [|new System.Diagnostics.Metrics.MeterListener()|];", Duty.Unregister),
        },
        new("`DiagnosticListener.AllListeners.Subscribe`, handle dropped", true, "a static list holds the subscription", subject =>
            DiagnosticListener.AllListeners.Subscribe(new Observer(subject)))
        {
            Poke = () => new DiagnosticListener("rooting").Dispose(),
            Claim = EngineClaim.ReturnsItsEnd("_ = [|DiagnosticListener.AllListeners.Subscribe(default(IObserver<DiagnosticListener>))|];"),
        },
        new("`ActivitySource.AddActivityListener`", true, "a static list, and each source that it listens to", subject =>
        {
            var listener = new ActivityListener { ShouldListenTo = source => source == Stage.Activities, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData, ActivityStarted = _ => subject.Beat() };
            ActivitySource.AddActivityListener(listener);
            return listener;
        })
        {
            Poke = () => Stage.Activities.StartActivity("poke")?.Dispose(),
        },
        new("`EventListener`", true, "a static list", subject => new Stage.Listener(subject)) { Poke = Stage.PokeSource.Log.Poked },
        new("handler of a static event, subscriber dropped", true, "the event holds the handler, the handler its target", subject =>
        {
            var callback = new Callback(subject);
            Stage.Happened += callback.Run;
            return callback;
        })
        {
            Poke = Stage.Happen,
            Claim = EngineClaim.HeldForGood("[|Happened += Beat|];"),
        },
        new("value of an `AsyncLocal` that a running timer was started with", true, "the timer holds the execution context, the context the value", subject =>
        {
            var ambient = new AsyncLocal<object?> { Value = new Callback(subject) };
            object value = ambient.Value;
            Stage.Kept.Add(new Timer(_ => subject.Beat(), null, 1, 10));
            ambient.Value = null;
            return value;
        }),
    ];

    private sealed class Callback(Subject subject)
    {
        public void Run() => subject.Beat();
    }

    private sealed class Observer(Subject subject) : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "rooting")
                subject.Beat();
        }

        public void OnCompleted() => subject.Beat();

        public void OnError(Exception error) => subject.Beat();
    }
}
