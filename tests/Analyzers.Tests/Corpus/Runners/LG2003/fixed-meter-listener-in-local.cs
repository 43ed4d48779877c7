// asks: the listener is returned to the caller as IDisposable after it was started
// modelled on: dotnet/runtime#102465
using System;
using System.Diagnostics.Metrics;
using System.Threading;

public sealed class Usage
{
    private long _bytes;

    public long Bytes => Interlocked.Read(ref _bytes);

    public IDisposable Attach(string meter)
    {
        var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == meter)
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref _bytes, value));
        listener.Start();
        return listener;
    }
}
