using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Rooting;

/// <summary>Finds the body of a local function from a place that names it.</summary>
internal static class LocalFunctions
{
    public static ILocalFunctionOperation? Find(IMethodSymbol local, IOperation from)
    {
        for (var scope = from.Parent; scope is not null; scope = scope.Parent)
        {
            if (scope is not IBlockOperation block)
                continue;

            foreach (var operation in block.Operations)
            {
                if (operation is ILocalFunctionOperation found && SymbolEqualityComparer.Default.Equals(found.Symbol, local.OriginalDefinition))
                    return found;
            }
        }

        return null;
    }
}
