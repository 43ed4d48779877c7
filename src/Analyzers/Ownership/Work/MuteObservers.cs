using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>Functions that take a task off somebody's hands, await it, catch every failure and tell nobody.</summary>
internal sealed class MuteObservers(KnownSymbols symbols)
{
    /// <summary>The parameter whose every failure ends in this handler without a trace, or null.</summary>
    public IParameterSymbol? Silences(ICatchClauseOperation clause)
    {
        if (!CatchesEverything(clause) || !SaysNothing(clause.Handler) || clause.Parent is not ITryOperation { Body.Operations: [var only] } attempt)
            return null;

        // 'return await' and the like hand something out: only a bare wait takes the task over.
        return only is IExpressionStatementOperation { Operation: IAwaitOperation wait } && TakenTask(wait.Operation) is { } task
            && task.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && IsAllThatHappens(attempt, method)
            ? task
            : null;
    }

    private bool CatchesEverything(ICatchClauseOperation clause) =>
        clause is { Filter: null, Syntax.ContainsDiagnostics: false }
        && (clause.ExceptionType is { SpecialType: SpecialType.System_Object } || SymbolEqualityComparer.Default.Equals(clause.ExceptionType, symbols.Exception));

    private static bool SaysNothing(IBlockOperation handler) =>
        handler.Operations.All(statement => statement is IEmptyOperation or IReturnOperation { ReturnedValue: null });

    // await task, await task.ConfigureAwait(false)
    private IParameterSymbol? TakenTask(IOperation awaited)
    {
        while (awaited is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } inner })
            awaited = inner;
        return awaited is IParameterReferenceOperation { Parameter: var parameter } && symbols.IsTask(parameter.Type) ? parameter : null;
    }

    // Cleanup that waits for a task, whatever became of it, goes on afterwards; an observer does nothing else.
    private static bool IsAllThatHappens(ITryOperation attempt, IMethodSymbol method) =>
        method.IsAsync
        && attempt.Finally is null
        && attempt.Parent is IBlockOperation { Parent: IMethodBodyOperation } body
        && body.Operations.All(statement => statement == attempt || statement is IReturnOperation { ReturnedValue: null } || statement.IsImplicit);
}
