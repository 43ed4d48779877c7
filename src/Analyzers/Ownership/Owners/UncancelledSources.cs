using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using LifetimeGuard.Analyzers.Ownership.Sources;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Owners;

/// <summary>Sources that the cleanup of their type disposes although nobody has cancelled them, and running work has their token.</summary>
internal sealed class UncancelledSources(MemberUses uses, StartedTasks tasks, SourceContents contents, KnownSymbols symbols)
{
    /// <summary>The source that the call disposes without a word to those that wait on its token; else null.</summary>
    public LeftOutField? DisposedBy(IInvocationOperation disposal, CancellationToken cancellation)
    {
        if (disposal is not { TargetMethod: { Name: "Dispose", Parameters.IsEmpty: true }, Instance: { } instance } || !instance.Type.IsOrInherits(symbols.CancellationTokenSource)
            || ReceiverShape.Plain(instance) is not IMemberReferenceOperation { Member: var member } || !CleanupMembers.IsIn(disposal)
            || uses.Of(member, cancellation) is not { } references || !references.All(SaysNothing)
            || references.Any(reference => IsToldByParent(reference, cancellation)) || references.FirstOrDefault(IsGivenToWork) is not { } given)
            return null;

        return new LeftOutField(member, instance.Type!, End: null, "is disposed and was never cancelled: the work that has its token is not told, and goes on", ImmutableArray.Create(member.Locations[0], given.Syntax.GetLocation()));
    }

    // Written, compared, disposed, asked for its token: nobody else has it, and nobody cancels it.
    private static bool SaysNothing(IOperation reference) => reference is ISymbolInitializerOperation || TaskLooks.IsWrite(reference) || UsedMember.Of(reference) switch
    {
        IInvocationOperation { TargetMethod.Name: "Dispose" } => true,
        IPropertyReferenceOperation => true,
        _ => reference.WithConversions().Parent is INameOfOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } or IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } },
    };

    // _both = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, token): who cancels _stop has told the work.
    private bool IsToldByParent(IOperation reference, CancellationToken cancellation) =>
        reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference && contents.LinksOf(assignment.Value.WithoutConversions())
            .Any(link => link is IPropertyReferenceOperation { Instance: IMemberReferenceOperation { Member: var parent } } && uses.Of(parent, cancellation)?.All(SaysNothing) is not true);

    /// <summary>Whether the reference gives the token of the source to work that is started there and that nobody waits for in that body.</summary>
    public bool IsGivenToWork(IOperation reference)
    {
        if (UsedMember.Of(reference) is not IPropertyReferenceOperation { Property.Name: nameof(CancellationTokenSource.Token) } token)
            return false;

        // var token = _stop.Token;
        return token.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }
            ? ReceiverShape.RootOf(token).Descendants().OfType<ILocalReferenceOperation>().Any(use => SymbolEqualityComparer.Default.Equals(use.Local, local) && IsPartOfStart(use))
            : IsPartOfStart(token);
    }

    // _loop = LoopAsync(token), _ = Task.Run(() => LoopAsync(token)): nobody waits for it in this body.
    private bool IsPartOfStart(IOperation token)
    {
        for (var current = token; current.Parent is { } parent; current = parent)
        {
            if (current is IInvocationOperation call && tasks.Starts(call) && (StoredMember.Of(call) is not null || parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation }))
                return true;
            if (current is IObjectCreationOperation { Type.Name: nameof(Thread) })
                return true;
        }

        return false;
    }
}
