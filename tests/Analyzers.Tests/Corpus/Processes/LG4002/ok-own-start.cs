// asks: Start of a type of this program that returns something
// modelled on: own: a name is not an API
using System;

public sealed class Engine
{
    public int Started { get; private set; }

    public Engine Start(string program)
    {
        Started += program.Length;
        return this;
    }
}

public static class Garage
{
    public static void Run(Engine engine)
    {
        engine.Start("diesel");
        _ = engine.Start("petrol");
    }
}
