using LifetimeGuard.Harness.TestApp;

string behaviour = args[0];
if (behaviour == "crash-at-start")
{
    Console.Error.WriteLine("no settings file");
    return 7;
}

if (behaviour != "never-ready")
    Console.WriteLine("READY");

while (Console.ReadLine() is { } line)
{
    switch (line)
    {
        case "work":
            await Behaviours.RunAsync(behaviour);
            Console.WriteLine("DONE");
            break;
        case "close" when behaviour != "ignore-close":
            Behaviours.Close();
            return behaviour == "exit-code" ? 5 : 0;
    }
}

return 0;
