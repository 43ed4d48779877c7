using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Loops;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Owners;

/// <summary>Threads that a type keeps and that wait for something of its own, where its cleanup touches neither the thread nor anything that the thread looks at.</summary>
internal sealed class LeftOutThreads(FlowGraphs graphs, MemberUses uses, OwnBodies bodies, ContractTable contracts, KnownSymbols symbols)
{
    /// <summary>The member that holds the thread which is made here, where the cleanup of its type leaves it waiting; else null.</summary>
    public LeftOutField? By(IOperation creation, CancellationToken cancellation)
    {
        if (creation is not IObjectCreationOperation { Arguments: [{ Value: var start }, ..] } || !creation.Type.IsOrInherits(symbols.Thread) || StoredMember.Of(creation) is not { IsStatic: false } member
            || OwnerEnds.NameOf(member.ContainingType) is not { } end || uses.Of(member, cancellation) is not { } references || !references.All(OnlyStarts) || CodeOf(start) is not { } code)
            return null;

        var operations = code.Concat(bodies.ReachedFrom(code.SelectMany(OwnBodies.CallsIn)).Select(graphs.OperationAt).OfType<IOperation>()).SelectMany(body => body.DescendantsAndSelf()).ToList();
        if (operations.OfType<IInvocationOperation>().FirstOrDefault(WaitsForOwn) is not { } wait || operations.Any(EndlessBodies.MayStopIt))
            return null;

        var seen = new HashSet<ISymbol>(operations.Select(MemberOf).OfType<ISymbol>(), SymbolEqualityComparer.Default);
        var ends = bodies.ReachedFrom(member.ContainingType.GetMembers().OfType<IMethodSymbol>().Where(CleanupMembers.IsCleanup));
        return ends.Count > 0 && !ends.Select(graphs.OperationAt).OfType<IOperation>().SelectMany(body => body.Descendants()).Select(MemberOf).Any(touched => touched is not null && seen.Contains(touched))
            ? new LeftOutField(member, creation.Type!, end, $"'{end}' leaves it out: the thread waits in '{wait.TargetMethod.Name}', and nothing there tells it to end", ImmutableArray.Create(member.Locations[0]))
            : null;
    }

    private static bool OnlyStarts(IOperation reference) => reference is ISymbolInitializerOperation || TaskLooks.IsWrite(reference)
        || UsedMember.Of(reference) is IInvocationOperation { TargetMethod.Name: "Start" or "UnsafeStart" } or IPropertyReferenceOperation;

    private IReadOnlyList<IOperation>? CodeOf(IOperation start) => start.DelegateTarget() switch
    {
        IAnonymousFunctionOperation lambda => [lambda.Body],
        IMethodReferenceOperation { Method.DeclaringSyntaxReferences: [var declaration] } => graphs.OperationAt(declaration.GetSyntax()) is { } body ? [body] : null,
        _ => null,
    };

    private bool WaitsForOwn(IInvocationOperation call) =>
        (contracts.Has(call.TargetMethod, ContractVerb.Repeats, "this") || contracts.Has(call.TargetMethod, ContractVerb.Blocks, "this")) && call.Arguments.IsEmpty
        && call.Instance is { } instance && LoopCode.RootVariable(instance) is IFieldSymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Private };

    private static ISymbol? MemberOf(IOperation operation) => operation is IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol, Instance: IInstanceReferenceOperation } reference ? reference.Member.OriginalDefinition : null;
}
