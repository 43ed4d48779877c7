using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Contracts;

/// <summary>
/// Contracts that code states about itself by attributes. They are matched by name, so that a library may declare its own
/// and need not reference ours.
/// </summary>
internal sealed class AnnotationContracts
{
    private static readonly ImmutableDictionary<string, Contract> OfParameter = ImmutableDictionary.CreateRange(new Dictionary<string, Contract>
    {
        ["BorrowsAttribute"] = new(ContractVerb.Borrows, ""),
        ["TransfersOwnershipAttribute"] = new(ContractVerb.Takes, ""),
        ["ObservesTaskAttribute"] = new(ContractVerb.Ends, ""),
    });

    private const string ReturnsOwned = "ReturnsOwnedAttribute";
    private const string MustStore = "MustStoreAttribute";
    private const string LongLived = "LongLivedAttribute";

    public AnnotationContracts(Compilation compilation)
    {
        // Without one of these types no attribute of that name can be written, and attributes need not be read.
        var names = OfParameter.Keys.Concat([ReturnsOwned, MustStore, LongLived]).ToList();
        AreKnown = compilation.SourceModule.ReferencedAssemblySymbols.Append(compilation.Assembly)
            .Any(assembly => names.Any(assembly.TypeNames.Contains));
    }

    /// <summary>Whether the compilation knows any attribute of such a name.</summary>
    public bool AreKnown { get; }

    /// <summary>What the attributes of a type or method say.</summary>
    public IEnumerable<Contract> Of(ISymbol symbol)
    {
        if (!AreKnown)
            return [];

        return symbol switch
        {
            INamedTypeSymbol type => OfType(type),
            IMethodSymbol method => OfMethod(method),
            IFieldSymbol or IPropertySymbol or IParameterSymbol => OfValue(symbol),
            _ => [],
        };
    }

    // A mark on a base class or interface holds for what derives from it: it is the same kind of work.
    private static IEnumerable<Contract> OfType(INamedTypeSymbol type)
    {
        var family = type.AllInterfaces.Add(type).AddRange(BasesOf(type));
        if (family.Any(member => Has(member.GetAttributes(), MustStore)))
            yield return new Contract(ContractVerb.Owes, "storing");
        if (family.Any(member => Has(member.GetAttributes(), LongLived)))
            yield return new Contract(ContractVerb.Lives, "process");
    }

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
            yield return current;
    }

    private static IEnumerable<Contract> OfValue(ISymbol value)
    {
        if (Has(value.GetAttributes(), LongLived))
            yield return new Contract(ContractVerb.Lives, "process");
    }

    private static IEnumerable<Contract> OfMethod(IMethodSymbol method)
    {
        if (Has(method.GetAttributes(), MustStore) || Has(method.GetReturnTypeAttributes(), MustStore))
            yield return new Contract(ContractVerb.Returns, "stored");
        if (Has(method.GetAttributes(), ReturnsOwned) || Has(method.GetReturnTypeAttributes(), ReturnsOwned))
            yield return new Contract(ContractVerb.Returns, "owned");

        bool observes = Has(method.GetAttributes(), "ObservesTaskAttribute");
        foreach (var parameter in method.Parameters)
        {
            string subject = method.IsExtensionMethod && parameter.Ordinal == 0 ? "this" : parameter.Name;
            if (observes)
                yield return new Contract(ContractVerb.Ends, subject);

            foreach (var attribute in parameter.GetAttributes())
            {
                if (attribute.AttributeClass is { } type && OfParameter.TryGetValue(type.Name, out var contract))
                    yield return contract with { Subject = subject };
            }
        }
    }

    private static bool Has(ImmutableArray<AttributeData> attributes, string name) =>
        attributes.Any(attribute => attribute.AttributeClass?.Name == name);
}
