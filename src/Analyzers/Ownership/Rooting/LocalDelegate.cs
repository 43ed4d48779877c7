using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Rooting;

/// <summary>A delegate (or an object that holds delegates) in a local that is assigned once, with all places that name the local.</summary>
internal sealed class LocalDelegate
{
    private LocalDelegate(ILocalSymbol local, IOperation value, IReadOnlyList<ILocalReferenceOperation> references)
    {
        Local = local;
        Value = value;
        References = references;
    }

    public ILocalSymbol Local { get; }

    public IOperation Value { get; }

    public IReadOnlyList<ILocalReferenceOperation> References { get; }

    /// <summary>Null where the value is not a local's, or the local gets other values too.</summary>
    public static LocalDelegate? Of(IOperation value)
    {
        if (value is not ILocalReferenceOperation { Local: { IsRef: false, DeclaringSyntaxReferences: [var declaration] } local })
            return null;

        var root = value;
        while (root.Parent is not null)
            root = root.Parent;

        IOperation? initial = null;
        var references = new List<ILocalReferenceOperation>();
        foreach (var operation in root.Descendants())
        {
            if (operation is IVariableDeclaratorOperation declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))
                initial = declarator.GetVariableInitializer()?.Value;
            else if (operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local))
                references.Add(reference);
        }

        return initial is null || references.Any(IsWritten) || !declaration.SyntaxTree.Equals(value.Syntax.SyntaxTree) ? null : new LocalDelegate(local, initial, references);
    }

    // The value's members may be set; the local itself may not.
    private static bool IsWritten(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        ITupleOperation => true,
        _ => false,
    };
}
