using LifetimeGuard.Analyzers.Ownership.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Workers;

/// <summary>Loops that go on until somebody tells them to stop; not those that end with the data they work on.</summary>
internal sealed class ServiceLoops(ContractTable contracts)
{
    public bool In(IOperation body) => body.DescendantsAndSelf().Any(IsEndless);

    private bool IsEndless(IOperation operation) => operation switch
    {
        IWhileLoopOperation { Condition: { } condition } => condition.DescendantsAndSelf().Any(AsksForTheEnd),
        IForLoopOperation { Condition: null } => true,
        IForEachLoopOperation { IsAsynchronous: true } each => each.Collection.DescendantsAndSelf().Any(AsksForTheEnd),
        _ => false,
    };

    // true, _running, token.IsCancellationRequested, await timer.WaitForNextTickAsync()
    private bool AsksForTheEnd(IOperation condition) => condition switch
    {
        ILiteralOperation { ConstantValue: { HasValue: true, Value: true } } => true,
        IFieldReferenceOperation { Type.SpecialType: SpecialType.System_Boolean, Field.HasConstantValue: false } => true,
        IPropertyReferenceOperation { Property: { Name: "IsCancellationRequested", ContainingType.Name: "CancellationToken" or "CancellationTokenSource" } } => true,
        IInvocationOperation call => contracts.Has(call.TargetMethod, ContractVerb.Repeats, "this"),
        _ => false,
    };
}
