// asks: two events of the same static class; Dispose takes back only one
// modelled on: dotnet-labs/ServiceWorkerCronJob#11
using System;

public static class Network
{
    public static event Action Up;
    public static event Action Down;

    public static void Report(bool up)
    {
        if (up)
            Up?.Invoke();
        else
            Down?.Invoke();
    }
}

public sealed class Indicator : IDisposable
{
    public Indicator()
    {
        Network.Up += OnUp;
        Network.Down += OnDown; // expect: LG2005
    }

    public bool Green { get; private set; }

    public void Dispose()
    {
        Network.Up -= OnUp;
    }

    private void OnUp() => Green = true;
    private void OnDown() => Green = false;
}
