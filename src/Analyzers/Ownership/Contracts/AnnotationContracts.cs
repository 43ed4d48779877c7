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

    private readonly bool _areKnown;

    public AnnotationContracts(Compilation compilation)
    {
        // Without one of these types no attribute of that name can be written, and attributes need not be read.
        var names = OfParameter.Keys.Append(ReturnsOwned).Append(MustStore).ToList();
        _areKnown = compilation.SourceModule.ReferencedAssemblySymbols.Append(compilation.Assembly)
            .Any(assembly => names.Any(assembly.TypeNames.Contains));
    }

    /// <summary>What the attributes of a type or method say.</summary>
    public IEnumerable<Contract> Of(ISymbol symbol)
    {
        if (!_areKnown)
            return [];

        return symbol switch
        {
            INamedTypeSymbol type => Has(type.GetAttributes(), MustStore) ? [new Contract(ContractVerb.Owes, "keeping")] : [],
            IMethodSymbol method => OfMethod(method),
            _ => [],
        };
    }

    private static IEnumerable<Contract> OfMethod(IMethodSymbol method)
    {
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
