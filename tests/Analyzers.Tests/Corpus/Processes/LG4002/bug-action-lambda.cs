// asks: a lambda converted to Action in a table of commands
// modelled on: own: a menu
using System;
using System.Collections.Generic;
using System.Diagnostics;

public static class Menu
{
    public static IReadOnlyDictionary<string, Action> Build() => new Dictionary<string, Action>
    {
        ["sync"] = () => Process.Start("rsync", "-a src/ backup/"), // expect: LG4002
        ["quit"] = () => Environment.Exit(0),
    };
}
