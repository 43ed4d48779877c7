using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Loops;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Hosting;

/// <summary>The code that a caller waits for: to its end, or only until it comes to its first await.</summary>
internal sealed class WaitedCode(FlowGraphs graphs, KnownSymbols symbols)
{
    private const int MaximumDepth = 3;

    /// <summary>The body and what it calls; the flag says whether the caller of the body waits to the end of it.</summary>
    public IEnumerable<(IOperation Code, bool IsToItsEnd)> In(IOperation body) => In(body, true, 0, []);

    /// <summary>The body and what it calls, as far as its caller waits for their first await.</summary>
    public IEnumerable<IOperation> UntilFirstAwait(IOperation body) => In(body, false, 0, []).Select(part => part.Code);

    /// <summary>Whether the function that the call stands in does not come to its end before the call's task has: in any case, not only on one way.</summary>
    public bool IsWaitedFor(IInvocationOperation call) =>
        !IsChosen(call) && (IsAwaited(call, symbols) || symbols.IsTask(call.Type) && IsReturnedLater(Whole(call)));

    /// <summary>Whether the call is awaited, returned or blocked on where it stands.</summary>
    public static bool IsAwaited(IInvocationOperation call, KnownSymbols symbols)
    {
        if (!symbols.IsTask(call.Type))
            return true;

        var value = Whole(call);
        return value is IInvocationOperation { TargetMethod.Name: "GetResult" or nameof(Task.Wait) } || value.Parent is IAwaitOperation or IReturnOperation;
    }

    private static IOperation Whole(IInvocationOperation call)
    {
        IOperation value = call;
        while (value.Parent is IConversionOperation or IParenthesizedOperation
            || value.Parent is IInvocationOperation { TargetMethod.Name: nameof(Task.ConfigureAwait) or nameof(Task.GetAwaiter) or "GetResult" or nameof(Task.Wait) or nameof(ValueTask.AsTask) } outer && outer.Instance == value)
            value = value.Parent;
        return value;
    }

    private IEnumerable<(IOperation Code, bool IsToItsEnd)> In(IOperation code, bool isToItsEnd, int depth, HashSet<SyntaxNode> seen)
    {
        if (depth > MaximumDepth || !seen.Add(code.Syntax))
            yield break;

        yield return (code, isToItsEnd);
        foreach (var operation in LoopCode.In(code))
        {
            if (!isToItsEnd && operation is IAwaitOperation)
                yield break;
            if (operation is not IInvocationOperation call || CodeOf(call) is not { } callee)
                continue;

            bool isWaitedFor = isToItsEnd && IsWaitedFor(call);
            // Beside the caller, a delegate of Task.Run blocks nobody.
            if (!isWaitedFor && (callee is IAnonymousFunctionOperation || Waits.Hearing.StartsDelegate(call) is not null || IsChosen(call)))
                continue;

            foreach (var part in In(BodyOf(callee), isWaitedFor, depth + 1, seen))
                yield return part;
        }
    }

    private IOperation? CodeOf(IInvocationOperation call)
    {
        var target = Waits.Hearing.StartsDelegate(call)?.DelegateTarget();
        if (target is IAnonymousFunctionOperation lambda)
            return lambda;

        var method = (target as IMethodReferenceOperation)?.Method ?? call.TargetMethod;
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        definition = definition.PartialImplementationPart ?? definition;
        return ParameterSummaries.IsFollowable(definition) ? graphs.OperationAt(definition.DeclaringSyntaxReferences[0].GetSyntax()) : null;
    }

    private static IOperation BodyOf(IOperation function) => function switch
    {
        IAnonymousFunctionOperation lambda => lambda.Body,
        ILocalFunctionOperation { Body: { } body } => body,
        _ => function,
    };

    // On one way only: who knows when that is gone.
    private static bool IsChosen(IOperation operation)
    {
        for (var current = operation; current.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation); current = parent)
        {
            if (parent is IConditionalOperation choice && choice.Condition != current || parent is ISwitchCaseOperation or ISwitchExpressionArmOperation or ICatchClauseOperation
                || parent is ICoalesceOperation coalesce && coalesce.WhenNull == current || parent is IConditionalAccessOperation access && access.WhenNotNull == current)
                return true;
        }

        return false;
    }

    // _run = LoopAsync(); return _run;
    private static bool IsReturnedLater(IOperation value)
    {
        var holder = value.Parent switch
        {
            ISimpleAssignmentOperation { Target: IFieldReferenceOperation { Instance: IInstanceReferenceOperation, Field: var field } } => (ISymbol)field,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => local,
            _ => null,
        };
        return holder is not null && LoopCode.In(LoopCode.FunctionAround(value)).Any(operation =>
            (operation is IFieldReferenceOperation { Field: var field } && SymbolEqualityComparer.Default.Equals(field, holder)
                || operation is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, holder))
            && operation.Parent is IReturnOperation or IAwaitOperation && !IsChosen(operation) && operation.Syntax.SpanStart > value.Syntax.SpanStart);
    }
}
