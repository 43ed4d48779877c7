using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Loops;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Waits;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Hosting;

/// <summary>Which loops and waits go on until the program ends: a token or the end of the object ends them, and nothing before that.</summary>
internal sealed class LastingLoops(LoopSources sources, MemberUses uses, ContractTable contracts)
{
    public bool GoesOn(ILoopOperation loop, CancellationToken cancellation) => !LoopExits.Exist(loop) && loop switch
    {
        IWhileLoopOperation { Condition: { } condition } => IsLasting(condition, cancellation),
        IForLoopOperation { Condition: var condition } => condition is null || IsLasting(condition, cancellation),
        IForEachLoopOperation { Collection: var collection } => IsOfLastingSource(collection, cancellation),
        _ => false,
    };

    /// <summary>Whether a call waits without a limit of time for nothing but a token.</summary>
    public bool WaitsForEver(IInvocationOperation call) =>
        contracts.Has(call.TargetMethod, ContractVerb.Pauses, "this") && call.Instance is null && call.Arguments.Any(argument => !IsToken(argument.Value.Type) && LimitedWaits.IsEndless(argument.Value));

    private bool IsLasting(IOperation condition, CancellationToken cancellation) => condition.WithoutConversions() switch
    {
        { ConstantValue: { HasValue: true, Value: true } } => true,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: IPropertyReferenceOperation { Property.Name: nameof(CancellationToken.IsCancellationRequested) } } => true,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: IFieldReferenceOperation flag } => IsSetAtTheEnd(flag.Field, true, cancellation),
        IFieldReferenceOperation flag => IsSetAtTheEnd(flag.Field, false, cancellation),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => IsLasting(both.LeftOperand, cancellation) && IsLasting(both.RightOperand, cancellation),
        IAwaitOperation wait => IsOfLastingSource(wait, cancellation),
        _ => false,
    };

    // A flag that nothing but the end of the object sets.
    private bool IsSetAtTheEnd(IFieldSymbol flag, bool ending, CancellationToken cancellation) =>
        flag is { Type.SpecialType: SpecialType.System_Boolean, HasConstantValue: false }
        && uses.Of(flag, cancellation) is { } references
        && references.All(reference => reference switch
        {
            IFieldReferenceOperation { Parent: ISimpleAssignmentOperation write } when write.Target == reference =>
                CleanupMembers.IsIn(write) || write.Value.ConstantValue is { HasValue: true, Value: bool value } && value != ending,
            IFieldReferenceOperation => reference.Parent is not (IArgumentOperation or ICompoundAssignmentOperation or IAddressOfOperation),
            ISymbolInitializerOperation { Value.ConstantValue: { HasValue: true, Value: bool value } } => value != ending,
            _ => false,
        });

    // A queue of the object, or one that it was given: its start is not what ends it.
    private bool IsOfLastingSource(IOperation code, CancellationToken cancellation) =>
        sources.In(code).FirstOrDefault() is { Instance: { } instance } && LoopCode.RootVariable(instance) is IFieldSymbol or IPropertySymbol or IParameterSymbol
        && (LoopCode.RootVariable(instance) is not IFieldSymbol field || uses.Of(field, cancellation) is { } references && references.All(reference => !sources.MayEnd(reference) || CleanupMembers.IsIn(reference)));

    private static bool IsToken(ITypeSymbol? type) => type is { Name: nameof(CancellationToken) };
}
