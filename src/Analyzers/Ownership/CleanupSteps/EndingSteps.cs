using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.CleanupSteps;

/// <summary>Which calls end something or give it back: what is left out when they do not run stays.</summary>
internal sealed class EndingSteps(FlowGraphs graphs, ContractTable contracts)
{
    // By name, as CleanupMembers knows Dispose, Close and Stop.
    private static readonly string[] Verbs = ["Kill", "Abort", "Unsubscribe", "Unregister"];

    public bool Ends(IInvocationOperation call)
    {
        if (call.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } self)
            return self.Syntax.ToString() == "base" ? IsBaseCleanup(call.TargetMethod) : IsOwnCleanup(call.TargetMethod);

        if (contracts.SubjectsOf(call.TargetMethod, ContractVerb.Releases).Any())
            return true;

        return call.Instance is { } instance && ReceiverShape.Plain(instance) is var receiver && !IsNothing(receiver.Type) && EndsReceiver(call.TargetMethod, receiver.Type);
    }

    /// <summary>Whether the call ends something and is known not to fail.</summary>
    public bool IsSafe(IInvocationOperation call) =>
        contracts.Has(call.TargetMethod, ContractVerb.Returns, "harmless") || contracts.SubjectsOf(call.TargetMethod, ContractVerb.Releases).Any()
        || contracts.Has(call.TargetMethod, ContractVerb.Cancels, "this")
        || (CallEffects.IsDisposal(call.TargetMethod) && call.Instance?.Type is INamedTypeSymbol type && contracts.SubjectsOf(type, ContractVerb.Owes).Any());

    private bool EndsReceiver(IMethodSymbol method, ITypeSymbol? type) =>
        CallEffects.IsDisposal(method) || (type is { IsReferenceType: true } && (CleanupMembers.IsCleanup(method) || Verbs.Contains(method.Name)))
        || contracts.Has(method, ContractVerb.Disposes, "this") || contracts.Has(method, ContractVerb.Cancels, "this")
        || (contracts.Has(method, ContractVerb.Ends, "this") && type is not { Name: "Task" or "ValueTask" });

    private bool IsNothing(ITypeSymbol? type) => type is null or IErrorTypeSymbol || (type is INamedTypeSymbol named && contracts.Has(named, ContractVerb.Owes, "nothing"));

    private bool IsBaseCleanup(IMethodSymbol method) =>
        !method.IsAbstract && (CallEffects.IsDisposal(method) || CleanupMembers.IsCleanup(method))
        && (method.DeclaringSyntaxReferences.IsEmpty ? !contracts.Has(method, ContractVerb.Borrows, "all") : HasEnds(method));

    private bool IsOwnCleanup(IMethodSymbol method) => CleanupMembers.IsCleanup(method) && HasEnds(method);

    // One level is enough to tell a method that ends something from one that is called so.
    private bool HasEnds(IMethodSymbol method) =>
        method.OriginalDefinition.DeclaringSyntaxReferences is [var declaration, ..]
        && graphs.OperationAt(declaration.GetSyntax()) is { } body
        && StepOrder.OperationsIn(body).OfType<IInvocationOperation>().Any(call => call.Instance is not IInstanceReferenceOperation && Ends(call));
}
