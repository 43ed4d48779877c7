using LifetimeGuard.Canary;

Console.WriteLine("READY");
while (Console.ReadLine() is { } line)
{
    if (line != "plant")
        continue;
    if (args[0] == "hang")
        PlantedLeaks.KeepAlive();
    else
        PlantedLeaks.LeaveBehind();
    Console.WriteLine("PLANTED");
}

// Not zero: the wrong exit code is planted as well.
return 3;
