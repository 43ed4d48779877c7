using System.Collections.Concurrent;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Rooting;

/// <summary>Which parameters take a delegate and hold it weakly: by contract, or by all that the callee's body does with it.</summary>
internal sealed class WeakHolders(FlowGraphs graphs, ContractTable contracts)
{
    private readonly ConcurrentDictionary<ISymbol, WeakHold> _known = new(SymbolEqualityComparer.Default);

    public WeakHold Of(IArgumentOperation argument, Inquiry inquiry) =>
        argument is { Parameter: { } parameter, Parent: { } call } ? ByContract(call, parameter) ?? OfParameter(parameter, inquiry) : WeakHold.None;

    /// <summary>What a custom event's <c>add</c> does with a handler.</summary>
    public WeakHold Of(IEventSymbol subscribed, Inquiry inquiry) =>
        subscribed.AddMethod is { IsImplicitlyDeclared: false, Parameters: [.., var handler] } ? OfParameter(handler, inquiry) : WeakHold.None;

    // Null where the table says nothing.
    private WeakHold? ByContract(IOperation call, IParameterSymbol parameter)
    {
        var (method, arguments) = call switch
        {
            IInvocationOperation invocation => (invocation.TargetMethod, invocation.Arguments),
            IObjectCreationOperation { Constructor: { } constructor } creation => (constructor, creation.Arguments),
            _ => default,
        };
        if (method is null)
            return null;

        var hold = contracts.Has(method, ContractVerb.Weakens, parameter.Name) ? WeakHold.Delegate
            : contracts.Has(method, ContractVerb.Detaches, parameter.Name) ? WeakHold.Target
            : WeakHold.None;
        if (hold is WeakHold.None)
            return null;

        bool isStrong = arguments.Any(argument => argument.Parameter is { } option && contracts.Has(method, ContractVerb.Unless, option.Name)
            && argument.Value.ConstantValue is not { HasValue: true, Value: false });
        return isStrong ? WeakHold.None : hold;
    }

    private WeakHold OfParameter(IParameterSymbol parameter, Inquiry inquiry)
    {
        var definition = parameter.OriginalDefinition;
        if (parameter.RefKind is not RefKind.None || definition.ContainingSymbol is not IMethodSymbol { IsAbstract: false, DeclaringSyntaxReferences.Length: 1 } method || method.IsVirtual)
            return WeakHold.None;

        if (_known.TryGetValue(definition, out var known))
            return known;

        var hold = inquiry.Into(method, ("weak", definition.Ordinal), WeakHold.None, () => AllUsesOf(definition, method, inquiry));
        if (!inquiry.WasCut)
            _known.TryAdd(definition, hold);
        return hold;
    }

    private WeakHold AllUsesOf(IParameterSymbol parameter, IMethodSymbol method, Inquiry inquiry)
    {
        if (graphs.OperationAt(method.DeclaringSyntaxReferences[0].GetSyntax(inquiry.Cancellation)) is not { } body)
            return WeakHold.None;

        var found = WeakHold.None;
        foreach (var reference in body.Descendants().OfType<IParameterReferenceOperation>())
        {
            if (!SymbolEqualityComparer.Default.Equals(reference.Parameter.OriginalDefinition, parameter) || OnlyLooks(reference))
                continue;

            var hold = HoldOf(reference, inquiry);
            if (hold is WeakHold.None)
                return WeakHold.None;

            found = hold is WeakHold.Delegate ? hold : found is WeakHold.None ? hold : found;
        }

        return found;
    }

    private WeakHold HoldOf(IOperation reference, Inquiry inquiry)
    {
        var value = reference.WithConversions();

        return value.Parent switch
        {
            IArgumentOperation argument => Of(argument, inquiry),
            // new WeakReference(handler.Target)
            IPropertyReferenceOperation { Property.Name: "Target" } target when ArgumentAround(target) is { } argument =>
                Of(argument, inquiry) is WeakHold.Delegate ? WeakHold.Target : WeakHold.None,
            _ => WeakHold.None,
        };
    }

    private static IArgumentOperation? ArgumentAround(IOperation value) => value.WithConversions().Parent as IArgumentOperation;

    private bool OnlyLooks(IOperation reference)
    {
        var value = reference.WithConversions();

        return value.Parent switch
        {
            IPropertyReferenceOperation { Property.Name: "Method" } => true,
            IPropertyReferenceOperation { Property.Name: "Target", Parent: IBinaryOperation or IIsPatternOperation } => true,
            IBinaryOperation or IIsPatternOperation => true,
            IArgumentOperation { Parent: IInvocationOperation call } => contracts.Has(call.TargetMethod, ContractVerb.Borrows, "all"),
            _ => false,
        };
    }
}
