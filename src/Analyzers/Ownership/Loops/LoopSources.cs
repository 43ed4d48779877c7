using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Loops;

/// <summary>What a loop waits on: queues, channels and timers that somebody may complete or dispose.</summary>
internal sealed class LoopSources(ContractTable contracts, MemberUses uses)
{
    /// <summary>The calls of the loop that wait for such a source.</summary>
    public IEnumerable<IInvocationOperation> In(IOperation code) =>
        LoopCode.In(code).OfType<IInvocationOperation>().Where(call => contracts.Has(call.TargetMethod, ContractVerb.Repeats, "this"));

    /// <summary>Whether a loop over the sequence goes on as long as the source does; what an extension of others makes of it may have an end.</summary>
    public bool IsAllOf(IOperation collection)
    {
        var sequence = collection.WithoutConversions();
        while (sequence is IInvocationOperation { TargetMethod: { Name: "ConfigureAwait" or "WithCancellation" } } configured)
            sequence = (configured.Instance ?? configured.Arguments[0].Value).WithoutConversions();
        return sequence is IInvocationOperation call && contracts.Has(call.TargetMethod, ContractVerb.Repeats, "this");
    }

    /// <summary>Whether all that the program does with the source is seen, and nothing of it ends the source.</summary>
    public bool IsNeverEnded(IInvocationOperation wait, ILoopOperation loop, CancellationToken cancellation)
    {
        var root = wait.Instance is null ? null : LoopCode.RootVariable(wait.Instance);
        var references = root switch
        {
            ILocalSymbol local => LocalUses(local, loop),
            IFieldSymbol or IPropertySymbol => uses.Of(root, cancellation),
            _ => null,
        };
        return references is not null && !references.Any(reference => MayEnd(reference, loop));
    }

    private static IEnumerable<IOperation>? LocalUses(ILocalSymbol local, ILoopOperation loop)
    {
        // Disposed by the function around the one that loops: it ends the loop from outside.
        if (!LoopCode.Declares(LoopCode.FunctionAround(loop), local) && local.IsUsing)
            return null;

        // An alias of something else: var reader = _channel.Reader;
        var root = LoopCode.RootOf(loop);
        var made = root.Descendants().OfType<IVariableDeclaratorOperation>().FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local));
        if (made is not { Initializer.Value: { } value } || value.WithoutConversions() is not (IObjectCreationOperation or IInvocationOperation { Instance: null }))
            return null;

        return root.Descendants().Where(operation => operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local));
    }

    /// <summary>Whether a use of the source may end it for the loop; null: for any loop.</summary>
    public bool MayEnd(IOperation reference, ILoopOperation? loop = null)
    {
        var current = reference;
        while (current.Parent is IMemberReferenceOperation member && member.Instance == current || current.Parent is IConversionOperation)
            current = current.Parent;

        switch (current.Parent)
        {
            case IInvocationOperation call when call.Instance == current:
                return Ends(call) && (loop is null || call.Syntax.SpanStart < loop.Syntax.SpanStart || LoopCode.IsInside(call, loop.Body) || LoopCode.FunctionAround(call).Syntax != LoopCode.FunctionAround(loop).Syntax);
            case IConditionalAccessOperation access when access.Operation == current:
                return access.WhenNotNull.DescendantsAndSelf().OfType<IInvocationOperation>().Any(Ends);
            case ISimpleAssignmentOperation assignment:
                return assignment.Value == current;
            case ITupleOperation { Parent: IDeconstructionAssignmentOperation written } all when written.Target == all:
                return false;
            case IUsingOperation:
                return loop is null || LoopCode.FunctionAround(current).Syntax != LoopCode.FunctionAround(loop).Syntax;
            case IArgumentOperation or IReturnOperation or IVariableInitializerOperation or IFieldInitializerOperation or IPropertyInitializerOperation or ITupleOperation or IArrayInitializerOperation or IIsPatternOperation or ICoalesceOperation or IConditionalOperation:
                return true;
            default:
                return false;
        }
    }

    private bool Ends(IInvocationOperation call) =>
        CallEffects.IsDisposal(call.TargetMethod) || CleanupMembers.IsCleanup(call.TargetMethod) || contracts.Has(call.TargetMethod, ContractVerb.Ends, "this");
}
