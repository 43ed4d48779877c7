// asks: the owner is a record; a listener that has been started is left out
// modelled on: own: records are owners too
using System;
using System.Diagnostics.Metrics;
using System.IO;

public sealed record Capture(string Path) : IDisposable
{
    private readonly MeterListener _listener = new(); // expect: LG5008
    private readonly StreamWriter _file = new(Path);

    public void Start(string meter)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == meter)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => _file.WriteLine($"{instrument.Name} {value}"));
        _listener.Start(); // expect-or: LG5008
    }

    public void Dispose() => _file.Dispose(); // expect-or: LG5008
}
