using System.Collections.Concurrent;
using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LifetimeGuard.Analyzers.Ownership.Contracts;

/// <summary>What is known about types we cannot look into: the built-in table, the user's <c>*.lifetimes.txt</c>, attributes.</summary>
internal sealed class ContractTable
{
    // Read once: an editor makes a new compilation, and with it a new table, at every key stroke.
    private static readonly ImmutableDictionary<string, ImmutableArray<Contract>> BuiltIn =
        With(ImmutableDictionary.Create<string, ImmutableArray<Contract>>(StringComparer.Ordinal), BuiltInContracts.Text);

    private readonly ImmutableDictionary<string, ImmutableArray<Contract>> _byName;
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Contract>> _bySymbol = new(SymbolEqualityComparer.Default);

    // Nearly every type and member of a program is asked about, and nearly none has a contract: its simple name tells most of them apart.
    private readonly HashSet<string> _memberNames;
    private readonly HashSet<string> _typeNames;

    private readonly AnnotationContracts _annotations;

    private ContractTable(ImmutableDictionary<string, ImmutableArray<Contract>> byName, AnnotationContracts annotations)
    {
        _byName = byName;
        _annotations = annotations;
        _memberNames = new HashSet<string>(byName.Keys.Select(SimpleMemberName), StringComparer.Ordinal);
        _typeNames = new HashSet<string>(byName.Keys.Select(SimpleTypeName), StringComparer.Ordinal);
    }

    /// <summary>The built-in table; what a user's table says about a type or member replaces what is built in.</summary>
    public static ContractTable Load(Compilation compilation, IEnumerable<SourceText> userTables) =>
        new(userTables.Aggregate(BuiltIn, With), new AnnotationContracts(compilation));

    /// <summary>Whether code can say something of itself by attributes: some assembly has one of them.</summary>
    public bool AreAnnotationsKnown => _annotations.AreKnown;

    /// <summary>Whether the type or member, or one that it overrides, implements or derives from, has that effect.</summary>
    public bool Has(ISymbol? symbol, ContractVerb verb, string subject) =>
        symbol is not null && Of(symbol).Contains(new Contract(verb, subject));

    /// <summary>The subjects that the type or member has for a verb.</summary>
    public IEnumerable<string> SubjectsOf(ISymbol symbol, ContractVerb verb) =>
        Of(symbol).Where(contract => contract.Verb == verb).Select(contract => contract.Subject);

    /// <summary>The simple names of all members that have that effect.</summary>
    public IEnumerable<string> MemberNamesWith(ContractVerb verb, string subject) =>
        _byName.Where(entry => entry.Value.Contains(new Contract(verb, subject))).Select(entry => SimpleMemberName(entry.Key)).Distinct();

    /// <summary>The simple names of all types that have that effect.</summary>
    public IEnumerable<string> TypeNamesWith(ContractVerb verb, string subject) =>
        _byName.Where(entry => !entry.Key.Contains("::") && entry.Value.Contains(new Contract(verb, subject)))
            .Select(entry => entry.Key.Substring(entry.Key.LastIndexOfAny(['.', '+']) + 1).Split('`')[0])
            .Distinct();

    /// <summary>The full names of all types that have a member with such an effect.</summary>
    public IEnumerable<string> TypesWithMembers(ContractVerb verb) =>
        _byName.Where(entry => entry.Key.Contains("::") && entry.Value.Any(contract => contract.Verb == verb))
            .Select(entry => entry.Key.Substring(0, entry.Key.IndexOf("::", StringComparison.Ordinal)))
            .Distinct();

    /// <summary>Whether the table has one of those subjects anywhere, or attributes could say so.</summary>
    public bool Demands(params string[] subjects) =>
        _annotations.AreKnown || _byName.Values.Any(contracts => contracts.Any(contract => subjects.Contains(contract.Subject)));

    /// <summary>Whether the table says that of the native function with that entry point.</summary>
    public bool HasNative(string entryPoint, ContractVerb verb, string subject) =>
        _byName.TryGetValue("native::" + entryPoint, out var found) && found.Contains(new Contract(verb, subject));

    /// <summary>Whether anything at all is said about the member.</summary>
    public bool Knows(ISymbol symbol) => !Of(symbol).IsEmpty;

    private ImmutableArray<Contract> Of(ISymbol symbol) => symbol is INamedTypeSymbol || _annotations.AreKnown || IsNamed(symbol)
        ? _bySymbol.GetOrAdd(symbol.OriginalDefinition, key => Find(key).AddRange(_annotations.Of(key)))
        : ImmutableArray<Contract>.Empty;

    // An explicit implementation is called Interface.Member.
    private bool IsNamed(ISymbol member) => _memberNames.Contains(member.MetadataName) || member.MetadataName.Contains('.');

    private ImmutableArray<Contract> Find(ISymbol symbol)
    {
        if (symbol is INamedTypeSymbol type)
            return OfType(type);

        if (!IsNamed(symbol))
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
            if (OfTypeItself(current) is { IsEmpty: false } found)
                return found;
        }

        foreach (var candidate in type.AllInterfaces)
        {
            if (OfTypeItself(candidate) is { IsEmpty: false } found)
                return found;
        }

        return ImmutableArray<Contract>.Empty;
    }

    private ImmutableArray<Contract> OfTypeItself(INamedTypeSymbol type) =>
        _typeNames.Contains(type.MetadataName) && _byName.TryGetValue(type.FullMetadataName(), out var found) ? found : ImmutableArray<Contract>.Empty;

    private ImmutableArray<Contract> FindMember(INamedTypeSymbol owner, ISymbol member)
    {
        if (!_typeNames.Contains(owner.MetadataName))
            return ImmutableArray<Contract>.Empty;

        string key = owner.FullMetadataName() + "::" + member.MetadataName;
        if (member is IMethodSymbol method && _byName.TryGetValue(key + "/" + method.Parameters.Length, out var exact))
            return exact;

        return _byName.TryGetValue(key, out var found) ? found : ImmutableArray<Contract>.Empty;
    }

    private ImmutableArray<Contract> FindInterfaceMember(ISymbol symbol)
    {
        if (symbol.ContainingType is not { } owner || symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary })
            return ImmutableArray<Contract>.Empty;

        foreach (var candidate in owner.AllInterfaces.Where(candidate => _typeNames.Contains(candidate.MetadataName)))
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

    private static ImmutableDictionary<string, ImmutableArray<Contract>> With(ImmutableDictionary<string, ImmutableArray<Contract>> known, SourceText table) =>
        known.SetItems(ContractParser.Parse(table).Entries
            .GroupBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(lines => new KeyValuePair<string, ImmutableArray<Contract>>(lines.Key, lines.SelectMany(entry => entry.Effects).ToImmutableArray())));

    private static string SimpleTypeName(string key)
    {
        int member = key.IndexOf("::", StringComparison.Ordinal);
        string type = member < 0 ? key : key.Substring(0, member);
        return type.Substring(type.LastIndexOfAny(['.', '+']) + 1);
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
