// asks: the first one is disposed, the others are not
// modelled on: dotnet/dotnet-api-docs#793
using System;
using System.Diagnostics;
using System.Linq;

public static class Steam
{
    public static long Memory()
    {
        using var steam = Process.GetProcessesByName("steam").FirstOrDefault(); // expect: LG4007
        return steam?.WorkingSet64 ?? 0;
    }
}
