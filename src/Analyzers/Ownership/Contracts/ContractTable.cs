using System.Collections.Concurrent;
using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LifetimeGuard.Analyzers.Ownership.Contracts;

/// <summary>What is known about types we cannot look into: the built-in table, the user's <c>*.lifetimes.txt</c>, attributes.</summary>
internal sealed class ContractTable
{
    private readonly ImmutableDictionary<string, ImmutableArray<Contract>> _byName;
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Contract>> _bySymbol = new(SymbolEqualityComparer.Default);

    // Nearly every member of a program is asked about, and nearly none has a contract: its simple name tells most of them apart.
    private readonly HashSet<string> _memberNames;

    private readonly AnnotationContracts _annotations;

    private ContractTable(ImmutableDictionary<string, ImmutableArray<Contract>> byName, AnnotationContracts annotations)
    {
        _byName = byName;
        _annotations = annotations;
        _memberNames = new HashSet<string>(byName.Keys.Select(SimpleMemberName), StringComparer.Ordinal);
    }

    /// <summary>The built-in table; what a user's table says about a type or member replaces what is built in.</summary>
    public static ContractTable Load(Compilation compilation, IEnumerable<SourceText> userTables)
    {
        var byName = ImmutableDictionary.CreateBuilder<string, ImmutableArray<Contract>>(StringComparer.Ordinal);
        foreach (var table in userTables.Prepend(BuiltInContracts.Text))
        {
            foreach (var lines in ContractParser.Parse(table).Entries.GroupBy(entry => entry.Name, StringComparer.Ordinal))
                byName[lines.Key] = lines.SelectMany(entry => entry.Effects).ToImmutableArray();
        }

        return new ContractTable(byName.ToImmutable(), new AnnotationContracts(compilation));
    }

    /// <summary>Whether the type or member, or one that it overrides, implements or derives from, has that effect.</summary>
    public bool Has(ISymbol? symbol, ContractVerb verb, string subject) =>
        symbol is not null && Of(symbol).Contains(new Contract(verb, subject));

    /// <summary>The subjects that the type or member has for a verb.</summary>
    public IEnumerable<string> SubjectsOf(ISymbol symbol, ContractVerb verb) =>
        Of(symbol).Where(contract => contract.Verb == verb).Select(contract => contract.Subject);

    /// <summary>The simple names of all members that have that effect.</summary>
    public IEnumerable<string> MemberNamesWith(ContractVerb verb, string subject) =>
        _byName.Where(entry => entry.Value.Contains(new Contract(verb, subject))).Select(entry => SimpleMemberName(entry.Key)).Distinct();

    /// <summary>Whether the table has one of those subjects anywhere, or attributes could say so.</summary>
    public bool Demands(params string[] subjects) =>
        _annotations.AreKnown || _byName.Values.Any(contracts => contracts.Any(contract => subjects.Contains(contract.Subject)));

    /// <summary>Whether anything at all is said about the member.</summary>
    public bool Knows(ISymbol symbol) => !Of(symbol).IsEmpty;

    private ImmutableArray<Contract> Of(ISymbol symbol) => _bySymbol.GetOrAdd(symbol.OriginalDefinition, key => Find(key).AddRange(_annotations.Of(key)));

    private ImmutableArray<Contract> Find(ISymbol symbol)
    {
        if (symbol is INamedTypeSymbol type)
            return OfType(type);

        if (!_memberNames.Contains(symbol.MetadataName) && !symbol.MetadataName.Contains('.'))
            return ImmutableArray<Contract>.Empty;

        for (var current = symbol; current is not null; current = Overridden(current))
        {
            if (current.ContainingType is { } owner && FindMember(owner, current) is { IsEmpty: false } found)
                return found;
        }

        return FindInterfaceMember(symbol);
    }

    private ImmutableArray<Contract> OfType(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (_byName.TryGetValue(current.FullMetadataName(), out var found))
                return found;
        }

        foreach (var candidate in type.AllInterfaces)
        {
            if (_byName.TryGetValue(candidate.FullMetadataName(), out var found))
                return found;
        }

        return ImmutableArray<Contract>.Empty;
    }

    private ImmutableArray<Contract> FindMember(INamedTypeSymbol owner, ISymbol member)
    {
        string key = owner.FullMetadataName() + "::" + member.MetadataName;
        if (member is IMethodSymbol method && _byName.TryGetValue(key + "/" + method.Parameters.Length, out var exact))
            return exact;

        return _byName.TryGetValue(key, out var found) ? found : ImmutableArray<Contract>.Empty;
    }

    private ImmutableArray<Contract> FindInterfaceMember(ISymbol symbol)
    {
        if (symbol.ContainingType is not { } owner || symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary })
            return ImmutableArray<Contract>.Empty;

        foreach (var candidate in owner.AllInterfaces)
        {
            foreach (var member in candidate.GetMembers(symbol.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(owner.FindImplementationForInterfaceMember(member), symbol)
                    && FindMember(candidate, member) is { IsEmpty: false } found)
                    return found;
            }
        }

        return ImmutableArray<Contract>.Empty;
    }

    private static string SimpleMemberName(string key)
    {
        int member = key.IndexOf("::", StringComparison.Ordinal);
        int overload = key.IndexOf('/');
        return member < 0 ? "" : key.Substring(member + 2, (overload < 0 ? key.Length : overload) - member - 2);
    }

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.OverriddenMethod?.OriginalDefinition,
        IPropertySymbol property => property.OverriddenProperty?.OriginalDefinition,
        _ => null,
    };
}
