using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Members;

/// <summary>Members that get another value while the running work they own may go on, with nobody left who could end it.</summary>
internal sealed class OverwrittenWork(FlowGraphs graphs, OwnedWork owned, WrittenValues written, RunningBodies bodies, MemberEntry entry, StopProtocol protocol, ContractTable contracts)
{
    /// <summary>The members that an assignment or a call overwrites so.</summary>
    public IEnumerable<Overwrite> In(IOperation operation, CancellationToken cancellation)
    {
        foreach (var target in TargetsOf(operation))
        {
            if (JudgeWrite(target, operation, new Inquiry(cancellation)) is { } overwrite)
                yield return overwrite;
        }
    }

    private IEnumerable<IMemberReferenceOperation> TargetsOf(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { Target: IMemberReferenceOperation target }:
                yield return target;
                break;
            case IDeconstructionAssignmentOperation { Target: ITupleOperation tuple }:
                foreach (var element in tuple.Elements.OfType<IMemberReferenceOperation>())
                    yield return element;
                break;
            case IInvocationOperation call:
                foreach (var argument in call.Arguments)
                {
                    if (argument is { Parameter: { RefKind: RefKind.Out or RefKind.Ref } parameter, Value: IMemberReferenceOperation target }
                        && (parameter.RefKind is RefKind.Out || contracts.Has(call.TargetMethod, ContractVerb.Replaces, parameter.Name)))
                        yield return target;
                }

                break;
        }
    }

    private Overwrite? JudgeWrite(IMemberReferenceOperation target, IOperation operation, Inquiry inquiry)
    {
        if (target.Instance is not (null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
            || target.Member is IFieldSymbol { IsReadOnly: true } || target.Member.ContainingType.TypeKind is not TypeKind.Class
            || !MayTakeWork(target, inquiry) || owned.Of(target.Member, inquiry) is not { } held
            || !IsReplacing(target, held.Work, inquiry))
            return null;

        var member = target.Member.OriginalDefinition;
        if (graphs.Around(operation) is not { CanBeFollowed: true } graph || RunningBodies.IsUsedByClosure(graph, member))
            return null;

        if (bodies.FromStart(graph, member, inquiry) is var fromStart && Hits(fromStart.Overwritten, operation)
            && (fromStart.EndsElsewhere || member.IsStatic || !IsNewWork(target, inquiry) || !protocol.Has(member, operation, inquiry.Cancellation))
            && entry.MayHold(operation, member, inquiry))
            return Found(fromStart.EndsElsewhere ? "it is ended on another path, but not on this one" : "nothing here ends it first");

        return graph.Writing(operation.Syntax) is { } point && bodies.After(point, graph, member, inquiry) is var after && Hits(after.Overwritten, operation)
            ? Found("the loop comes back here and nothing has ended it")
            : null;

        Overwrite Found(string because) => new(member, held.Work, PlaceOf(operation, target), held.Created, because);
    }

    private static SyntaxNode PlaceOf(IOperation operation, IOperation target) => operation switch
    {
        ISimpleAssignmentOperation => operation.Syntax,
        IInvocationOperation => target.Syntax.Parent!,
        _ => target.Syntax,
    };

    // A look at the value before anything else: most assignments have nothing to do with running work.
    private bool MayTakeWork(IMemberReferenceOperation target, Inquiry inquiry) => written.By(target) is { Count: > 0 } values
        && values.Any(value => OwnedWork.IsNothing(value) ? target.Type is INamedTypeSymbol : owned.IsWork(value, inquiry));

    // Giving up the last reference to a source or a child process is another question; so is a first value.
    private bool IsReplacing(IMemberReferenceOperation target, ITypeSymbol work, Inquiry inquiry) =>
        owned.GoesOn(work) || IsNewWork(target, inquiry);

    private bool IsNewWork(IMemberReferenceOperation target, Inquiry inquiry) => written.By(target)!.Any(value => owned.IsWork(value, inquiry));

    private static bool Hits(HashSet<SyntaxNode> overwritten, IOperation operation) =>
        overwritten.Any(place => place.SyntaxTree == operation.Syntax.SyntaxTree && place.Span.Contains(operation.Syntax.Span));
}
