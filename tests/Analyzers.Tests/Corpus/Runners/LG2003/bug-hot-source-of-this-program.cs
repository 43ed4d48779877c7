// asks: Subscribe of a source written here that stores its observers and never completes them
// modelled on: documentation of .NET, page "How to: Implement a Provider" (observer pattern)
using System;
using System.Collections.Generic;

public sealed class Thermometer : IObservable<double>
{
    private readonly List<IObserver<double>> _observers = new();

    public static Thermometer Shared { get; } = new();

    public IDisposable Subscribe(IObserver<double> observer)
    {
        lock (_observers)
            _observers.Add(observer);
        return new Leaving(this, observer);
    }

    public void Report(double degrees)
    {
        lock (_observers)
            _observers.ForEach(o => o.OnNext(degrees));
    }

    private sealed class Leaving(Thermometer from, IObserver<double> who) : IDisposable
    {
        public void Dispose()
        {
            lock (from._observers)
                from._observers.Remove(who);
        }
    }
}

public sealed class Gauge : IObserver<double>
{
    public Gauge() => Thermometer.Shared.Subscribe(this); // expect: LG2003

    public double Last { get; private set; }

    public void OnNext(double value) => Last = value;
    public void OnCompleted() { }
    public void OnError(Exception error) { }
}
