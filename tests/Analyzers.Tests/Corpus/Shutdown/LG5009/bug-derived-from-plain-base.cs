// asks: the base has a virtual method called Close that the derived owner does not use for its listener
// modelled on: own: inheritance from a base that cannot be disposed
using System;
using System.Diagnostics.Metrics;

public abstract class Exporter
{
    public abstract void Export(string name, long value);
}

public sealed class ConsoleExporter : Exporter // expect-or: LG5009
{
    private readonly MeterListener _listener = new(); // expect: LG5009

    public ConsoleExporter()
    {
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Export(instrument.Name, value));
        _listener.InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _listener.Start(); // expect-or: LG5009
    }

    public override void Export(string name, long value) => Console.WriteLine($"{name} {value}");
}
