using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Disposal;

/// <summary>Where the result of a call goes, through what only passes it on: <c>WhenAll</c>, <c>ConfigureAwait</c>, LINQ, <c>?:</c>.</summary>
internal sealed class WorkWay(StartedTasks tasks, LateUses uses, ContractTable contracts)
{
    /// <summary>The outermost value that has the work in it, what becomes of that, and the variable that gets it.</summary>
    public (IOperation Whole, WayOut Out, ISymbol? Holder) Of(IOperation work)
    {
        for (var current = work; ; current = current.Parent!)
        {
            switch (current.Parent)
            {
                case IConversionOperation { OperatorMethod: null } or IParenthesizedOperation or IArrayInitializerOperation or IArrayCreationOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation:
                case IConditionalAccessOperation access when access.WhenNotNull == current:
                case IConditionalOperation choice when choice.Condition != current:
                case ICoalesceOperation:
                case IDelegateCreationOperation:
                case IArgumentOperation argument when IsPassedOn(argument):
                    continue;
                case IInvocationOperation call when call.Instance == current && IsPassedOn(call):
                    work = call;
                    continue;
                case IInvocationOperation call when current is IArgumentOperation:
                    work = call;
                    continue;
                case IObjectCreationOperation creation when current is IArgumentOperation:
                    work = creation;
                    continue;
                case IExpressionStatementOperation:
                case ISimpleAssignmentOperation { Target: IDiscardOperation }:
                    return (work, WayOut.Dropped, null);
                case IReturnOperation { Kind: OperationKind.Return }:
                    return (work, WayOut.Returned, null);
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    return (work, WayOut.Local, declarator.Symbol);
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment when assignment.Value == current:
                    return (work, WayOut.Local, local.Local);
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } member, Parent: IExpressionStatementOperation } assignment when assignment.Value == current:
                    return (work, WayOut.Member, member.Member);
                case IArgumentOperation { Parent: IInvocationOperation store, Parameter: { } parameter } when contracts.Has(store.TargetMethod, ContractVerb.Stores, parameter.Name):
                    return (work, WayOut.Collection, HolderOf(store.Instance));
                default:
                    return (work, WayOut.Elsewhere, null);
            }
        }
    }

    private bool IsPassedOn(IArgumentOperation argument) => argument.Parent switch
    {
        IInvocationOperation call => !contracts.Has(call.TargetMethod, ContractVerb.Returns, "harmless") && (tasks.IsAwaitable(call.Type) || uses.IsLazy(call)) && IsCombined(call, argument),
        IObjectCreationOperation creation => tasks.IsAwaitable(creation.Type),
        _ => false,
    };

    // WhenAll(a, b), Unwrap(x), source.Where(...): the result ends with what it is given.
    private bool IsCombined(IInvocationOperation call, IArgumentOperation argument) =>
        call.TargetMethod.Name is nameof(Task.WhenAll)
        || (argument.Parameter?.Ordinal == 0 && call.TargetMethod.IsExtensionMethod && (uses.IsLazy(call) || contracts.Has(call.TargetMethod, ContractVerb.Returns, "this")));

    private bool IsPassedOn(IInvocationOperation call) =>
        contracts.Has(call.TargetMethod, ContractVerb.Returns, "this") && call.TargetMethod.Name != nameof(Task.GetAwaiter)
        || (call.TargetMethod.Name == nameof(Task.ContinueWith) && tasks.IsTask(call.Type));

    private static ISymbol? HolderOf(IOperation? collection) => collection switch
    {
        ILocalReferenceOperation local => local.Local,
        IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } member => member.Member,
        _ => null,
    };
}
