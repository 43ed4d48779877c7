// asks: the listener lives in a using declaration while the measured code runs
// modelled on: dotnet/runtime#102465
using System;
using System.Diagnostics.Metrics;

public static class Measure
{
    public static double Total(string meter, Action body)
    {
        var total = 0.0;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter.Name == meter)
                    l.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => total += value);
        listener.Start();
        body();
        listener.RecordObservableInstruments();
        return total;
    }
}
