using LifetimeGuard.Analyzers.Ownership.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>Finds runners that live no longer than the few instructions between their creation and the end of their <c>using</c>.</summary>
internal sealed class ShortLife(ContractTable contracts)
{
    /// <summary>Whether nothing that takes time lies between the creation and the end of the body.</summary>
    public bool IsEndedAtOnce(FlowGraph graph, FlowPoint creation)
    {
        if (creation.Operation.Syntax.Ancestors().TakeWhile(node => node != graph.Body).All(node => !IsUsing(node)))
            return false;

        var reached = new HashSet<int> { creation.Block };
        var work = new Stack<int>(reached);
        while (work.Count > 0)
        {
            var block = graph.Blocks[work.Pop()];
            int first = block.Ordinal == creation.Block ? creation.Index + 1 : 0;
            var rest = block.BranchValue is null ? block.Operations : block.Operations.Add(block.BranchValue);
            if (rest.Skip(first).Any(root => root.DescendantsAndSelf().Any(TakesTime)))
                return false;

            foreach (var branch in new[] { block.ConditionalSuccessor, block.FallThroughSuccessor })
            {
                if (branch?.Destination is not { } next)
                    continue;

                // A loop back to here: it may go on for as long as it likes.
                if (next.Ordinal <= block.Ordinal)
                    return false;

                if (reached.Add(next.Ordinal))
                    work.Push(next.Ordinal);
            }
        }

        return true;
    }

    private static bool IsUsing(SyntaxNode node) =>
        node is Microsoft.CodeAnalysis.CSharp.Syntax.UsingStatementSyntax
            or Microsoft.CodeAnalysis.CSharp.Syntax.LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 };

    private bool TakesTime(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.Name: "Dispose" or "DisposeAsync" or "Change" } => false,
        IInvocationOperation call => !contracts.Has(call.TargetMethod, ContractVerb.Returns, "soon"),
        IAwaitOperation or IObjectCreationOperation or IDynamicInvocationOperation => true,
        _ => false,
    };
}
