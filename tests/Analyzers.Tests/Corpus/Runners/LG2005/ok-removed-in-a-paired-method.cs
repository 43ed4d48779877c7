// asks: attached and detached by a pair of methods that are not called Dispose
// modelled on: microsoft/ai-dev-gallery#458
using System;

public static class Pointer
{
    public static event Action<int, int> Moved;
    public static void Move(int x, int y) => Moved?.Invoke(x, y);
}

public class HoverLight
{
    public double Strength { get; private set; }

    public void OnConnected() => Pointer.Moved += Follow;

    public void OnDisconnected()
    {
        Strength = 0;
        Pointer.Moved -= Follow;
    }

    private void Follow(int x, int y) => Strength = 1.0 / (1 + x + y);
}
