// asks: the cache is cleared when it is full
// modelled on: zzzprojects/System.Linq.Dynamic.Core#764
using System;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;

public static class Filters
{
    private static readonly ConcurrentDictionary<string, Regex> Compiled = new(StringComparer.Ordinal);

    public static bool Matches(string userPattern, string line)
    {
        if (Compiled.Count >= 500)
            Compiled.Clear();

        return Compiled.GetOrAdd(userPattern, static pattern => new Regex(pattern, RegexOptions.None)).IsMatch(line);
    }
}
