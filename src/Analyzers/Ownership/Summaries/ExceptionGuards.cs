using System.Collections.Concurrent;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Summaries;

/// <summary>Whether a started task handles every exception itself, so that there is nothing in it for anybody to observe.</summary>
internal sealed class ExceptionGuards(FlowGraphs graphs, ContractTable contracts, KnownSymbols symbols)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the call's task cannot fail because the code it runs catches everything.</summary>
    public bool IsGuarded(IInvocationOperation call, Inquiry inquiry)
    {
        if (call.TargetMethod.Name is "Run" or "StartNew" && call.Arguments.Length > 0
            && call.TargetMethod.ContainingNamespace?.ToDisplayString() == "System.Threading.Tasks")
            return IsGuardedDelegate(call.Arguments[0].Value, inquiry);

        if (Continuations.IsContinuation(call))
            return Continuations.Observes(call);

        return IsGuardedMethod(call.TargetMethod, inquiry);
    }

    private bool IsGuardedDelegate(IOperation value, Inquiry inquiry)
    {
        return value.DelegateTarget() switch
        {
            IAnonymousFunctionOperation lambda => IsGuarding(lambda.Body, inquiry),
            IMethodReferenceOperation method => IsGuardedMethod(method.Method, inquiry),
            IParameterReferenceOperation { Parameter: var given } => IsAwaitersContinuation(given),
            _ => false,
        };
    }

    // What an awaiter gets is the rest of an async method, which keeps its exceptions in its own task.
    private bool IsAwaitersContinuation(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { Name: "OnCompleted" or "UnsafeOnCompleted", Parameters.Length: 1 } method
        && method.ContainingType.IsOrInherits(symbols.NotifyCompletion);

    private bool IsGuardedMethod(IMethodSymbol method, Inquiry inquiry)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!ParameterSummaries.IsFollowable(definition))
            return false;

        if (_known.TryGetValue(definition, out bool known))
            return known;

        bool found = inquiry.Into(definition, "guarded", false, () => IsGuardedBody(definition, inquiry));
        if (!inquiry.WasCut)
            _known.TryAdd(definition, found);
        return found;
    }

    private bool IsGuardedBody(IMethodSymbol method, Inquiry inquiry) =>
        graphs.OperationAt(method.DeclaringSyntaxReferences[0].GetSyntax()) switch
        {
            IMethodBodyOperation body => IsGuarding(body.BlockBody ?? body.ExpressionBody, inquiry),
            ILocalFunctionOperation local => IsGuarding(local.Body, inquiry),
            _ => false,
        };

    // A body in which nothing can fail is not enough: it may be a stub. Somebody must have thought of failures.
    private bool IsGuarding(IOperation? body, Inquiry inquiry) =>
        body is not null && IsSafe(body, inquiry) && body.Descendants().Any(operation => operation switch
        {
            ITryOperation attempt => attempt.Catches.Any(CatchesEverything),
            IInvocationOperation call => IsGuarded(call, inquiry),
            _ => false,
        });

    private bool IsSafe(IOperation? operation, Inquiry inquiry) => operation switch
    {
        null => true,
        ITryOperation attempt => attempt.Catches.Any(CatchesEverything) || (IsSafe(attempt.Body, inquiry) && IsSafe(attempt.Finally, inquiry)),
        IBlockOperation block => block.Operations.All(statement => IsSafe(statement, inquiry)),
        IConditionalOperation test => IsHarmless(test.Condition, inquiry) && IsSafe(test.WhenTrue, inquiry) && IsSafe(test.WhenFalse, inquiry),
        IWhileLoopOperation loop => IsHarmless(loop.Condition, inquiry) && IsSafe(loop.Body, inquiry),
        ILockOperation hold => IsHarmless(hold.LockedValue, inquiry) && IsSafe(hold.Body, inquiry),
        IExpressionStatementOperation statement => IsHarmless(statement.Operation, inquiry),
        IReturnOperation result => IsHarmless(result.ReturnedValue, inquiry),
        IVariableDeclarationGroupOperation group => IsHarmless(group, inquiry),
        ILocalFunctionOperation or IEmptyOperation or IBranchOperation or ILabeledOperation { Operation: null } => true,
        _ => false,
    };

    // A filter that lets only a cancellation out, or what a predicate calls fatal, still leaves no failure to observe.
    public bool CatchesEverything(ICatchClauseOperation clause)
    {
        bool catchesAll = clause.ExceptionType is { SpecialType: SpecialType.System_Object }
            || SymbolEqualityComparer.Default.Equals(clause.ExceptionType, symbols.Exception);
        return catchesAll
            && (clause.Filter is null || !AsksForSomeTypes(clause.Filter))
            && !clause.Handler.Descendants().Any(operation => operation is IThrowOperation);
    }

    private bool AsksForSomeTypes(IOperation filter) => filter.DescendantsAndSelf().Any(part => part switch
    {
        IIsTypeOperation => true,
        ITypePatternOperation or IDeclarationPatternOperation or IRecursivePatternOperation =>
            part.Parent is not INegatedPatternOperation
            || !((IPatternOperation)part).NarrowedType.IsOrInherits(symbols.OperationCanceledException),
        _ => false,
    });

    private bool IsHarmless(IOperation? operation, Inquiry inquiry) =>
        operation is null || operation.DescendantsAndSelf().All(part => part switch
        {
            IInvocationOperation call => contracts.Has(call.TargetMethod, ContractVerb.Returns, "harmless")
                || call.TargetMethod.Name is "ConfigureAwait" || IsGuarded(call, inquiry),
            IThrowOperation or IObjectCreationOperation or IDynamicInvocationOperation or IArrayElementReferenceOperation => false,
            // Awaiting is as safe as what is awaited; a task from elsewhere may have failed.
            IAwaitOperation wait => wait.Operation is IInvocationOperation,
            _ => true,
        });
}
