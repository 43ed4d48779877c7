using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>A Dispose that starts asynchronous cleanup and blocks its thread until that has ended.</summary>
internal sealed class BlockedCleanups(StartedTasks tasks, CompletedResults completed, ContractTable contracts, KnownSymbols symbols)
{
    /// <summary>The cleanup that a Dispose blocks on here; null where it does not, or its callers have a DisposeAsync to call instead.</summary>
    public IInvocationOperation? BlockedOnBy(IOperation wait, ISymbol containing)
    {
        if (Blocked(wait) is not { } task || !IsDispose(containing) || IsInClosure(wait) || wait.Syntax.ContainsDiagnostics)
            return null;

        return CleanupBehind(task) is { } cleanup && tasks.Starts(cleanup) && CleanupMembers.IsLastStep(cleanup) && !completed.Are(cleanup) ? cleanup : null;
    }

    // task.Wait(), task.Result, task.GetAwaiter().GetResult()
    private static IOperation? Blocked(IOperation wait) => wait switch
    {
        IInvocationOperation { TargetMethod: { Name: nameof(Task.Wait), IsStatic: false }, Instance: { } task } => task,
        IInvocationOperation { TargetMethod.Name: "GetResult", Instance: IInvocationOperation { TargetMethod.Name: nameof(Task.GetAwaiter), Instance: { } task } } => task,
        IPropertyReferenceOperation { Property.Name: nameof(Task<int>.Result), Instance: { } task } => task,
        _ => null,
    };

    private bool IsDispose(ISymbol containing) =>
        containing is IMethodSymbol { IsStatic: false, Name: nameof(IDisposable.Dispose) or "System.IDisposable.Dispose", ReturnsVoid: true } method
        && method.Parameters is [] or [{ Type.SpecialType: SpecialType.System_Boolean }]
        && symbols.AsyncDisposable is not null
        && method.ContainingType.IsOrInherits(symbols.Disposable) && !method.ContainingType.IsOrInherits(symbols.AsyncDisposable);

    private IInvocationOperation? CleanupBehind(IOperation task)
    {
        task = task.WithoutConversions();
        while (task is IInvocationOperation call && call.Instance is { } inner && (contracts.Has(call.TargetMethod, ContractVerb.Returns, "this") || call.TargetMethod.Name is nameof(ValueTask.AsTask)))
            task = inner.WithoutConversions();
        return task is ILocalReferenceOperation { Local: var local } ? InitialValueOf(local, task) as IInvocationOperation : task as IInvocationOperation;
    }

    private static IOperation? InitialValueOf(ILocalSymbol local, IOperation use)
    {
        var body = use;
        while (body.Parent is { } parent)
            body = parent;
        return body.Descendants().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))?.GetVariableInitializer()?.Value.WithoutConversions();
    }

    private static bool IsInClosure(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }
}
