using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace LifetimeGuard.Analyzers.Ownership.Contracts;

/// <summary>
/// Reads contract tables. One line says one thing: <c>[Namespace.Type]::Member  verb subject, verb subject  # why</c>.
/// <c>Member/2</c> means the overload with two parameters; a constructor is <c>.ctor</c>. A line with a problem has no effect.
/// </summary>
internal static class ContractParser
{
    private static readonly Regex Line = new(
        @"^\[(?<type>[\w.+`]+)\](?:::(?<member>[\w.]+(?:/\d+)?))?\s+(?<effects>.+)$", RegexOptions.CultureInvariant);

    /// <summary>The lines that can be read, and what is wrong with the others.</summary>
    public static (ImmutableArray<ContractEntry> Entries, ImmutableArray<ContractProblem> Problems) Parse(SourceText text)
    {
        var entries = ImmutableArray.CreateBuilder<ContractEntry>();
        var problems = ImmutableArray.CreateBuilder<ContractProblem>();
        foreach (var raw in text.Lines)
        {
            string line = WithoutComment(raw.ToString());
            if (line.Trim().Length == 0)
                continue;

            int start = raw.Start + line.Length - line.TrimStart().Length;
            var span = new TextSpan(start, line.Trim().Length);
            if (ParseLine(line.Trim(), span, out var problem) is { } entry)
                entries.Add(entry);
            else
                problems.Add(problem!);
        }

        return (entries.ToImmutable(), problems.ToImmutable());
    }

    private static ContractEntry? ParseLine(string line, TextSpan span, out ContractProblem? problem)
    {
        problem = null;
        if (Line.Match(line) is not { Success: true } match)
        {
            problem = new ContractProblem(span, line, "a line has the form '[Namespace.Type]::Member  verb subject, verb subject'");
            return null;
        }

        var effects = ImmutableArray.CreateBuilder<Contract>();
        var all = match.Groups["effects"];
        int at = span.Start + all.Index;
        foreach (string effect in all.Value.Split(','))
        {
            if (ParseEffect(effect, out string because) is not { } contract)
            {
                string text = effect.Trim();
                problem = new ContractProblem(new TextSpan(at + effect.Length - effect.TrimStart().Length, text.Length), text, because);
                return null;
            }

            effects.Add(contract);
            at += effect.Length + 1;
        }

        string? member = match.Groups["member"] is { Success: true } named ? named.Value : null;
        return new ContractEntry(match.Groups["type"].Value, member, effects.ToImmutable(), span);
    }

    private static Contract? ParseEffect(string effect, out string because)
    {
        string[] words = effect.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        because = "a verb and one subject stand between commas: 'returns owned'";
        if (words.Length == 0)
            return null;

        if (ContractWords.VerbOf(words[0]) is not { } verb)
        {
            because = $"'{words[0]}' is no verb; allowed are {ContractWords.Verbs}";
            return null;
        }

        if (words.Length != 2)
            return null;

        if (ContractWords.AllowedInsteadOf(verb, words[1]) is { } allowed)
        {
            because = $"after '{words[0]}' one of these must stand: {allowed}";
            return null;
        }

        return new Contract(verb, words[1]);
    }

    private static string WithoutComment(string line)
    {
        int comment = line.IndexOf('#');
        return comment < 0 ? line : line.Substring(0, comment);
    }
}
