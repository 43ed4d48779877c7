using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Timers;

/// <summary>What the uses of a timer in a member do with it: start it, look at it, or perhaps end it.</summary>
internal sealed class TimerUses(ContractTable contracts, Workers.Schedules schedules)
{
    /// <summary>Whether the timer ticks on after that use, and nobody else has it.</summary>
    public bool LeavesRunning(IOperation reference)
    {
        reference = reference.WithConversions();
        if (reference is ISymbolInitializerOperation || TaskLooks.IsWrite(reference))
            return true;

        return UsedMember.Of(reference) switch
        {
            IInvocationOperation call => IsStart(call) && !Stops(call),
            IEventReferenceOperation => true,
            IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } property when assignment.Target == property =>
                assignment.Value.ConstantValue.HasValue ? assignment.Value.ConstantValue.Value is not false : !contracts.Has(property.Property, ContractVerb.Starts, "this"),
            IPropertyReferenceOperation => true,
            _ => reference.Parent is INameOfOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } or IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } },
        };
    }

    /// <summary>Whether the use gives the timer a period.</summary>
    public bool Rearms(IOperation reference) =>
        UsedMember.Of(reference) is IInvocationOperation { TargetMethod: var method } call && contracts.SubjectsOf(method, ContractVerb.Repeats).Any()
        && reference.Type is INamedTypeSymbol type && schedules.SaysRepeats(call, type);

    private bool IsStart(IInvocationOperation call) =>
        contracts.Has(call.TargetMethod, ContractVerb.Starts, "this") || contracts.Has(call.TargetMethod, ContractVerb.Borrows, "all") || contracts.SubjectsOf(call.TargetMethod, ContractVerb.Repeats).Any();

    // Change(Timeout.Infinite, ...)
    private static bool Stops(IInvocationOperation call) => call.Arguments.Length == 2 && call.Arguments[0].Value is var due
        && (due.ConstantValue is { HasValue: true, Value: -1 or -1L or uint.MaxValue } || due.Syntax.ToString().Contains("Infinite"));
}
