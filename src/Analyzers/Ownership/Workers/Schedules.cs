using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Workers;

/// <summary>Whether a timer fires again and again, or once and has ended then.</summary>
internal sealed class Schedules(ContractTable contracts)
{
    /// <summary>Whether something in the body gives the timer a period, or its type has one by default and nothing takes it away.</summary>
    public bool Repeats(IOperation creation, INamedTypeSymbol type)
    {
        var said = ReceiverShape.RootOf(creation).Descendants()
            .Where(operation => operation == creation || IsAbout(operation, type))
            .SelectMany(SaidBy)
            .ToList();
        return said.Count == 0 || said.Contains(true);
    }

    /// <summary>Whether one call gives the timer a period.</summary>
    public bool SaysRepeats(IInvocationOperation call, INamedTypeSymbol type) => IsAbout(call, type) && SaidBy(call).Contains(true);

    private static bool IsAbout(IOperation operation, INamedTypeSymbol type) => operation switch
    {
        IInvocationOperation { Instance.Type: { } receiver } => type.IsOrInherits(receiver as INamedTypeSymbol),
        IPropertyReferenceOperation { Property.ContainingType: { } owner } => type.IsOrInherits(owner),
        _ => false,
    };

    private IEnumerable<bool> SaidBy(IOperation operation)
    {
        switch (operation)
        {
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                return Said(constructor, creation.Arguments);
            case IInvocationOperation call:
                return Said(call.TargetMethod, call.Arguments);
            case IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } property
                when assignment.Target == property && contracts.Has(property.Property, ContractVerb.Repeats, "value"):
                return [!IsOnce(assignment.Value)];
            default:
                return [];
        }
    }

    private IEnumerable<bool> Said(IMethodSymbol method, IEnumerable<IArgumentOperation> arguments) =>
        from subject in contracts.SubjectsOf(method, ContractVerb.Repeats)
        from argument in arguments
        where argument.Parameter?.Name == subject
        select !IsOnce(argument.Value);

    // false, 0, -1, Timeout.Infinite, Timeout.InfiniteTimeSpan, TimeSpan.Zero, TimeSpan.FromMilliseconds(-1)
    private static bool IsOnce(IOperation value)
    {
        var plain = ReceiverShape.Plain(value);
        if (plain.ConstantValue is { HasValue: true, Value: { } constant })
            return constant is false || (constant is not true && Convert.ToDouble(constant, System.Globalization.CultureInfo.InvariantCulture) is <= 0 or uint.MaxValue);

        return plain switch
        {
            IFieldReferenceOperation field => field.Field is { Name: "InfiniteTimeSpan" or "Zero", IsStatic: true },
            IInvocationOperation { Arguments: [var only] } call => call.TargetMethod.ContainingType.Name == "TimeSpan" && IsOnce(only.Value),
            IObjectCreationOperation { Type.Name: "TimeSpan", Arguments: [.., var last] } => last.Value.ConstantValue is { HasValue: true, Value: < 0 },
            _ => false,
        };
    }
}
