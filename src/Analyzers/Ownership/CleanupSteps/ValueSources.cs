using LifetimeGuard.Analyzers.Ownership.Registrations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.CleanupSteps;

/// <summary>Where a local of a cleanup step has its value from: <c>var run = _run</c>, <c>if (_run is { } run)</c>.</summary>
internal static class ValueSources
{
    /// <summary>The one value; null where there are several or it cannot be told.</summary>
    public static IOperation? Of(ILocalReferenceOperation reference)
    {
        var value = ReceiverShape.OnlyValueOf(reference) ?? Matched(reference);
        return value is null ? null : ReceiverShape.Plain(value) switch
        {
            IInvocationOperation { TargetMethod: { Name: "Exchange", ContainingType.Name: "Interlocked" }, Arguments: [{ Value: var member }, ..] } => member,
            var plain => plain,
        };
    }

    private static IOperation? Matched(ILocalReferenceOperation reference) => ReceiverShape.RootOf(reference).Descendants()
        .OfType<IIsPatternOperation>()
        .FirstOrDefault(test => SymbolEqualityComparer.Default.Equals(DeclaredBy(test.Pattern), reference.Local))?.Value;

    private static ISymbol? DeclaredBy(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        _ => null,
    };
}
