using System.Collections.Concurrent;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Waits;

/// <summary>
/// Code of a test. A limit there keeps a broken test from hanging: whether the time was over, an assertion says, and the runner ends
/// what was left.
/// </summary>
internal sealed class TestMethods(ContractTable contracts)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the operation, also in a lambda or local function, is part of a test.</summary>
    public bool Contain(IOperation operation)
    {
        for (var symbol = operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart); symbol is not null and not INamedTypeSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && _known.GetOrAdd(method, _ => method.GetAttributes().Any(IsMark)))
                return true;
        }

        return false;
    }

    // The mark of a package that is not restored yet is known by its name.
    private bool IsMark(AttributeData attribute) => attribute.AttributeClass is IErrorTypeSymbol unknown
        ? contracts.TypeNamesWith(ContractVerb.Marks, "test").Any(name => name == unknown.Name || name == unknown.Name + "Attribute")
        : contracts.Has(attribute.AttributeClass, ContractVerb.Marks, "test");
}
