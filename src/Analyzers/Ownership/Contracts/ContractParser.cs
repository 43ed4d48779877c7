using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace LifetimeGuard.Analyzers.Ownership.Contracts;

/// <summary>
/// Reads contract tables. One line says one thing: <c>[Namespace.Type]::Member  verb subject, verb subject  # why</c>.
/// <c>Member/2</c> means the overload with two parameters; a constructor is <c>.ctor</c>.
/// </summary>
internal static class ContractParser
{
    private static readonly Regex Line = new(
        @"^\[(?<type>[\w.+`]+)\](?:::(?<member>[\w.]+(?:/\d+)?))?\s+(?<effects>.+)$", RegexOptions.CultureInvariant);

    /// <summary>The contracts by name, and one sentence for each line that cannot be read.</summary>
    public static (ImmutableDictionary<string, ImmutableArray<Contract>> Contracts, ImmutableArray<string> Problems) Parse(string text)
    {
        var contracts = new Dictionary<string, ImmutableArray<Contract>>(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<string>();
        int number = 0;
        foreach (string raw in text.Split('\n'))
        {
            number++;
            string line = WithoutComment(raw);
            if (line.Length == 0)
                continue;

            if (ParseLine(line) is not { } parsed)
            {
                problems.Add($"line {number}: expected '[Namespace.Type]::Member  verb subject', found '{line}'");
                continue;
            }

            contracts[parsed.Name] = contracts.TryGetValue(parsed.Name, out var earlier) ? earlier.AddRange(parsed.Effects) : parsed.Effects;
        }

        return (contracts.ToImmutableDictionary(StringComparer.Ordinal), problems.ToImmutable());
    }

    private static (string Name, ImmutableArray<Contract> Effects)? ParseLine(string line)
    {
        if (Line.Match(line) is not { Success: true } match)
            return null;

        var effects = ImmutableArray.CreateBuilder<Contract>();
        foreach (string effect in match.Groups["effects"].Value.Split(','))
        {
            string[] words = effect.Split(new[] { ' ', '\t' }, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length != 2 || !Enum.TryParse(words[0], ignoreCase: true, out ContractVerb verb))
                return null;

            effects.Add(new Contract(verb, words[1]));
        }

        string type = match.Groups["type"].Value;
        string name = match.Groups["member"] is { Success: true } member ? type + "::" + member.Value : type;
        return (name, effects.ToImmutable());
    }

    private static string WithoutComment(string line)
    {
        int comment = line.IndexOf('#');
        return (comment < 0 ? line : line.Substring(0, comment)).Trim();
    }
}
