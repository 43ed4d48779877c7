using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>A Dispose that starts asynchronous cleanup and blocks its thread until that has ended.</summary>
internal sealed class BlockedCleanups(FlowGraphs graphs, StartedTasks tasks, CompletedResults completed, MemberUses uses, ContractTable contracts, KnownSymbols symbols)
{
    /// <summary>The cleanup that a Dispose blocks on here; null where it does not, or its callers have a DisposeAsync to call instead.</summary>
    public IInvocationOperation? BlockedOnBy(IOperation wait, ISymbol containing, CancellationToken cancellation)
    {
        var blocked = Blocked(wait);
        if (blocked.Count == 0 || !IsPartOfDispose(containing, cancellation) || IsInClosure(wait) || wait.Syntax.ContainsDiagnostics)
            return null;

        return blocked.Where(task => !IsWaitedForBefore(task)).Select(CleanupBehind).FirstOrDefault(cleanup => cleanup is not null && IsStart(cleanup));
    }

    // if (!stopped.Wait(limit)) return; foreach (var one in stopped.Result): that has ended.
    private bool IsWaitedForBefore(IOperation task) =>
        task.WithoutConversions() is ILocalReferenceOperation { Local: var local } use && ReceiverShape.RootOf(task).Descendants().TakeWhile(earlier => earlier != use)
            .Any(earlier => Blocked(earlier).Any(waited => waited != task && waited.WithoutConversions() is ILocalReferenceOperation other && SymbolEqualityComparer.Default.Equals(other.Local, local)
                && other.Syntax.SpanStart < use.Syntax.SpanStart));

    // task.Wait(), task.Result, task.GetAwaiter().GetResult(), Task.WaitAll(task, ...)
    private IReadOnlyList<IOperation> Blocked(IOperation wait) => wait switch
    {
        IInvocationOperation { TargetMethod: { Name: nameof(Task.Wait), IsStatic: false }, Instance: { } task } => [task],
        IInvocationOperation { TargetMethod.Name: "GetResult", Instance: IInvocationOperation { TargetMethod.Name: nameof(Task.GetAwaiter), Instance: { } task } } => [task],
        IInvocationOperation { TargetMethod: { Name: nameof(Task.WaitAll), ContainingType.Name: nameof(Task) }, Arguments: [{ Value: var all }, ..] } => [.. all.WithoutConversions().Elements() ?? EachOf(all)],
        IPropertyReferenceOperation { Property.Name: nameof(Task<int>.Result), Instance: { } task } => [task],
        _ => [],
    };

    // sessions.Select(session => session.CloseAsync()).ToArray()
    private IEnumerable<IOperation> EachOf(IOperation list)
    {
        list = list.WithoutConversions();
        while (list is IInvocationOperation { TargetMethod.Name: "ToArray" or "ToList", Arguments: [{ Value: var source }] } made && SymbolEqualityComparer.Default.Equals(made.TargetMethod.ContainingType, symbols.LinqEnumerable))
            list = source.WithoutConversions();
        return list is IInvocationOperation { TargetMethod.Name: "Select", Arguments: [_, { Value: var selector }] } && graphs.OfDelegate(selector) is { } body ? body.ReturnedValues : [];
    }

    // What Dispose starts is cleanup, unless it only waits for something to end.
    private bool IsStart(IInvocationOperation call) =>
        tasks.Starts(call) && !tasks.CannotFail(call) && !completed.Are(call) && !contracts.Has(call.TargetMethod, ContractVerb.Waits, "this");

    // Dispose itself, or a private step that nobody else calls.
    private bool IsPartOfDispose(ISymbol containing, CancellationToken cancellation) =>
        IsDispose(containing)
        || containing is IMethodSymbol { DeclaredAccessibility: Accessibility.Private, ReturnsVoid: true, MethodKind: MethodKind.Ordinary } step
            && OffersOnlyDispose(step.ContainingType)
            && uses.Of(step, cancellation) is { IsEmpty: false } calls
            && calls.All(call => call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart, cancellation) is { } caller && IsDispose(caller));

    private bool OffersOnlyDispose(INamedTypeSymbol type) =>
        symbols.AsyncDisposable is not null && type.IsOrInherits(symbols.Disposable) && !type.IsOrInherits(symbols.AsyncDisposable);

    private bool IsDispose(ISymbol containing) =>
        containing is IMethodSymbol { IsStatic: false, Name: nameof(IDisposable.Dispose) or "System.IDisposable.Dispose", ReturnsVoid: true } method
        && method.Parameters is [] or [{ Type.SpecialType: SpecialType.System_Boolean }]
        && OffersOnlyDispose(method.ContainingType);

    private IInvocationOperation? CleanupBehind(IOperation task)
    {
        task = task.WithoutConversions();
        while (task is IInvocationOperation call && call.Instance is { } inner && (contracts.Has(call.TargetMethod, ContractVerb.Returns, "this") || call.TargetMethod.Name is nameof(ValueTask.AsTask)))
            task = inner.WithoutConversions();
        if (task is not ILocalReferenceOperation { Local: var local })
            return task as IInvocationOperation;

        // Between the start of a task in a local and the wait for it there is other code, which may look after it;
        // a delegate from elsewhere has its owner's name for the step, which says nothing about what it does.
        return InitialValueOf(local, task) is IInvocationOperation { TargetMethod.MethodKind: not MethodKind.DelegateInvoke } start && CleanupMembers.IsLastStep(start) ? start : null;
    }

    private static IOperation? InitialValueOf(ILocalSymbol local, IOperation use)
    {
        return ReceiverShape.RootOf(use).Descendants().OfType<IVariableDeclaratorOperation>()
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
