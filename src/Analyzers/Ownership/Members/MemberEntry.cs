using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Members;

/// <summary>Whether a member may hold work of an earlier call when a body starts: not in what runs once for each object.</summary>
internal sealed class MemberEntry(FlowGraphs graphs, MemberUses uses, RunningBodies bodies, CallSites calls)
{
    /// <summary>The body around an operation: a method or accessor; a lambda only where an event runs it again and again.</summary>
    public bool MayHold(IOperation inside, ISymbol member, Inquiry inquiry)
    {
        for (var current = inside; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation lambda:
                    return IsHandler(lambda);
                case ILocalFunctionOperation:
                    return false;
                case { Parent: null }:
                    return graphs.MethodAt(current.Syntax) is { } method && MayHold(method, member, inquiry);
            }
        }

        return false;
    }

    private bool MayHold(IMethodSymbol method, ISymbol member, Inquiry inquiry)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation or MethodKind.PropertySet or MethodKind.PropertyGet or MethodKind.EventAdd or MethodKind.EventRemove)
            || IsCalledByFramework(method))
            return false;

        if ((method.AssociatedSymbol ?? method).DeclaredAccessibility is not Accessibility.Private)
            return !calls.AreOncePerObject(method, inquiry.Cancellation);

        return inquiry.Into(method, ("entry", member.Name), false, () => IsCalledWhileItRuns(method, member, inquiry));
    }

    private bool IsCalledWhileItRuns(IMethodSymbol method, ISymbol member, Inquiry inquiry)
    {
        if (uses.Of(method.AssociatedSymbol ?? method, inquiry.Cancellation) is not { } references)
            return false;

        foreach (var reference in references)
        {
            switch (reference)
            {
                case IMethodReferenceOperation delegated when IsHandler(delegated):
                    return true;
                case IInvocationOperation call when IsOnSameObject(call.Instance) && IsReached(call, member, inquiry):
                    return true;
                case IPropertyReferenceOperation property when IsOnSameObject(property.Instance) && TaskLooks.IsWrite(property) && MayHold(property, member, inquiry):
                    return true;
            }
        }

        return false;
    }

    private bool IsReached(IInvocationOperation call, ISymbol member, Inquiry inquiry) =>
        MayHold(call, member, inquiry)
        && graphs.Around(call) is { CanBeFollowed: true } graph
        && !RunningBodies.IsUsedByClosure(graph, member)
        && bodies.Reaches(call.Syntax, graph, member, inquiry);

    private static bool IsOnSameObject(IOperation? instance) => instance is null or IInstanceReferenceOperation;

    private static bool IsHandler(IOperation code)
    {
        var value = code.Parent;
        while (value is IDelegateCreationOperation or IConversionOperation)
            value = value.Parent;
        return value is IEventAssignmentOperation { Adds: true };
    }

    // An override or implementation of somebody else's member, or one with an attribute, is called when and as often as they say.
    private static bool IsCalledByFramework(IMethodSymbol method)
    {
        if (method.GetAttributes().Length > 0 || (method.AssociatedSymbol?.GetAttributes().Length ?? 0) > 0)
            return true;

        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (overridden.DeclaringSyntaxReferences.IsEmpty)
                return true;
        }

        return method.ContainingType.AllInterfaces.Any(contract => contract.DeclaringSyntaxReferences.IsEmpty && contract.GetMembers().Any(promised =>
            SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(promised), method)));
    }
}
