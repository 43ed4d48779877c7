// asks: publisher and subscriber are both local to the method
// modelled on: own: the publisher dies with the method
using System;
using System.Collections.Generic;
using System.Linq;

public sealed class Parser
{
    public event Action<string> Warning;

    public int Parse(string text)
    {
        if (text.Contains('\t'))
            Warning?.Invoke("tab");
        return text.Length;
    }
}

public static class Lint
{
    public static IReadOnlyList<string> Check(string text)
    {
        var warnings = new List<string>();
        var parser = new Parser();
        parser.Warning += warnings.Add;
        parser.Parse(text);
        return warnings;
    }
}
