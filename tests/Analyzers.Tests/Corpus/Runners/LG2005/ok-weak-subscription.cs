// asks: the handler that is added knows its target only weakly and removes itself when the target is gone
// modelled on: Esri/arcgis-maps-sdk-dotnet-toolkit#365
using System;

public static class Zoom
{
    public static event Action<double> Changed;
    public static void Set(double factor) => Changed?.Invoke(factor);
}

public sealed class MapLabel
{
    public MapLabel() => Subscribe(new WeakReference<MapLabel>(this));

    public double Size { get; private set; } = 1;

    private static void Subscribe(WeakReference<MapLabel> weak)
    {
        Zoom.Changed += OnChanged;

        void OnChanged(double factor)
        {
            if (weak.TryGetTarget(out var label))
                label.Size = factor;
            else
                Zoom.Changed -= OnChanged;
        }
    }
}
