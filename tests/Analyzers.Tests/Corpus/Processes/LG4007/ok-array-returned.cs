// asks: the array is the method's result
// modelled on: dotnet/dotnet-api-docs#793
using System;
using System.Diagnostics;

public static class Siblings
{
    public static Process[] Get(string name) => Process.GetProcessesByName(name);
}
