using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LifetimeGuard.Analyzers.Ownership.Contracts;

/// <summary>A project's own contract tables: additional files whose name ends in <c>.lifetimes.txt</c>.</summary>
internal static class UserTables
{
    public static bool IsTable(AdditionalText file) => file.Path.EndsWith(".lifetimes.txt", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of every table that can be read.</summary>
    public static IEnumerable<SourceText> In(AnalyzerOptions options) =>
        from file in options.AdditionalFiles
        where IsTable(file)
        let text = file.GetText()
        where text is not null
        select text;

    /// <summary>
    /// What is wrong with one table: lines that cannot be read, and lines about a type that the compilation knows, but without such a
    /// member or parameter. A type that the compilation does not know may belong to another project that shares the file.
    /// </summary>
    public static ImmutableArray<ContractProblem> ProblemsIn(SourceText text, KnownSymbols symbols)
    {
        var (entries, problems) = ContractParser.Parse(text);
        return problems.AddRange(entries.Select(entry => Misnamed(entry, text, symbols)).OfType<ContractProblem>());
    }

    private static ContractProblem? Misnamed(ContractEntry entry, SourceText text, KnownSymbols symbols)
    {
        if (entry.Member is null || symbols.ByName(entry.Type) is not { } type)
            return null;

        string[] parts = entry.Member.Split('/');
        var members = WithBases(type).SelectMany(candidate => candidate.GetMembers()).Where(member => member.MetadataName == parts[0]).ToList();
        if (parts.Length == 2)
            members.RemoveAll(member => member is not IMethodSymbol method || method.Parameters.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) != parts[1]);
        if (members.Count == 0)
            return Problem($"'{entry.Type}' has no member '{entry.Member}'");

        var names = members.OfType<IMethodSymbol>().SelectMany(method => method.Parameters).Select(parameter => parameter.Name).Distinct().ToList();
        string? unknown = entry.Effects.Where(ContractWords.IsParameter).Select(effect => effect.Subject).FirstOrDefault(subject => !names.Contains(subject));
        return unknown is null
            ? null
            : Problem($"'{entry.Member}' has no parameter '{unknown}'; allowed are {string.Join(", ", names.Append("this").Append("all"))}");

        ContractProblem Problem(string because) => new(entry.Span, text.ToString(entry.Span), because);
    }

    private static IEnumerable<ITypeSymbol> WithBases(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            yield return current;
        foreach (var inherited in type.AllInterfaces)
            yield return inherited;
    }
}
