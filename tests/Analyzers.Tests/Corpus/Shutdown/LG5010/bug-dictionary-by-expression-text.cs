// asks: a cache with GetOrAdd, keyed by text that comes from outside
// modelled on: zzzprojects/System.Linq.Dynamic.Core#764
using System;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;

public static class Filters
{
    private static readonly ConcurrentDictionary<string, Regex> Compiled = new(StringComparer.Ordinal); // expect: LG5010

    public static bool Matches(string userPattern, string line) =>
        Compiled.GetOrAdd(userPattern, static pattern => new Regex(pattern, RegexOptions.None)).IsMatch(line); // expect-or: LG5010
}
