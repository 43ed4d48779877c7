using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Races;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Waits;

/// <summary>A wait for a child process ends early: is the child killed then, or does somebody have it, or does it go on alone?</summary>
internal sealed class LeftChildren(FlowGraphs graphs, CallEffects calls, FreshValues fresh, StartedTasks tasks, KnownSymbols symbols)
{
    private readonly ChildWaits _waits = new(calls.Contracts, tasks, symbols);

    /// <summary>The child that is left running when the wait ends early; null where there is none, or that cannot be told.</summary>
    public LeftChild? LeftBy(IInvocationOperation call, CancellationToken cancellation)
    {
        // child.WaitForExitAsync(token).WaitAsync(limit): one wait, told by the outer one.
        bool isInner = call.Parent is IInvocationOperation outer && outer.Instance == call && _waits.MayBe(outer);
        if (symbols.Process is null || isInner || !_waits.MayBe(call) || graphs.Around(call) is not { CanBeFollowed: true } graph
            || graph.Find(call) is not { Operation: IInvocationOperation inGraph } point || _waits.Of(inGraph, graph) is not { } wait)
            return null;

        if (wait.Child.Resolved(graph) is not ILocalReferenceOperation { Local: var child } || IsMeantToStay(call))
            return null;

        if (!graph.Declares(child))
            return LeftByClosure(wait, child, cancellation);

        if (CreationOf(child, graph, cancellation) is not { } creation || graph.Find(creation) is not { } made)
            return null;

        var inquiry = new Inquiry(cancellation);
        var givingUp = new GivingUp(wait.Call.Syntax, wait.Thrown, wait.ByResult, (operation, isGivenUp) => IsEnd(operation, child, wait, graph, isGivenUp));
        var race = wait.Race is { } exit ? new OperandJudge(graph, point, calls, new TokenTrace(graph, calls.Contracts, symbols), exit, RaceOperands.Of(inGraph, graph), inquiry) : null;
        var uses = new UseClassifier(graph, Duty.Kill, calls, inquiry)
        {
            GivingUp = givingUp,
            SettledWhen = (condition, isTrue) => HasExited(condition, isTrue, child, graph) || race?.HasWon(condition, isTrue) is true,
        };
        var outcome = new ObligationWalk(graph, uses, withFacts: true, cancellation).FromWork(made, givingUp);
        return outcome is { IsUnknown: false, Loss: { } loss }
            ? new LeftChild(wait.IsOfResult, new Verdict(Fate.Leaked, BecauseOf(loss, wait))
            {
                Loss = loss.Kind,
                Holder = child.Name,
                Path = ImmutableArray.Create(creation.Syntax.GetLocation(), loss.Place),
            })
            : null;
    }

    // A local function or lambda waits for a child of the body around it: what becomes of it is seen there, of all closures together.
    private LeftChild? LeftByClosure(ChildWait wait, ILocalSymbol child, CancellationToken cancellation)
    {
        if (child.DeclaringSyntaxReferences is not [var declaration] || graphs.OperationAt(declaration.GetSyntax(cancellation)) is not { } declared
            || graphs.Around(declared) is not { CanBeFollowed: true } outer || CreationOf(child, outer, cancellation) is not { } creation || outer.Find(creation) is not { } made)
            return null;

        var outcome = ObligationWalk.OutcomeOf(made, outer, new UseClassifier(outer, Duty.Kill, calls, new Inquiry(cancellation)), cancellation);
        return outcome is { OnlyBorrows: true, Loss: not null }
            ? new LeftChild(wait.IsOfResult, new Verdict(Fate.Leaked, "nothing in the body that starts the child kills it")
            {
                Loss = Loss.EveryPath,
                Holder = child.Name,
                Path = ImmutableArray.Create(creation.Syntax.GetLocation()),
            })
            : null;
    }

    // The one value of the local that is not null: a child that this body has started.
    private IOperation? CreationOf(ILocalSymbol child, FlowGraph graph, CancellationToken cancellation)
    {
        var values = graph.ValuesOf(child).SelectMany(value => ValueOrigins.Of(value, graph)).Where(value => value.ConstantValue is not { HasValue: true, Value: null }).ToList();
        if (values is not [var only])
            return null;

        bool isChild = fresh.MadeBy(only, Duty.Release, new Inquiry(cancellation)).IsOrInherits(symbols.Process)
            && !(only is IInvocationOperation { TargetMethod: var method } && calls.Contracts.Has(method, ContractVerb.Returns, "unrelated"));
        return isChild ? only : null;
    }

    // if (child.WaitForExit(500)) throw ...: it is to live, and the wait looks whether it does.
    private static bool IsMeantToStay(IInvocationOperation call)
    {
        IOperation value = call;
        while (value.Parent is IConversionOperation or IParenthesizedOperation or IAwaitOperation)
            value = value.Parent;
        return value.Parent is IConditionalOperation { WhenTrue: var ended } test && test.Condition == value
            && ended.DescendantsAndSelf().Any(operation => operation is IThrowOperation)
            && test.WhenFalse is null;
    }

    private bool IsEnd(IOperation operation, ILocalSymbol child, ChildWait wait, FlowGraph graph, bool isGivenUp) => operation switch
    {
        // A wait as long as it takes.
        IInvocationOperation { Instance: { } instance } call when calls.Contracts.Has(call.TargetMethod, ContractVerb.Waits, "this") =>
            isGivenUp && IsChild(instance, child, graph) && _waits.IsEndless(call),
        IAwaitOperation await => isGivenUp && wait.Race?.Variable is { } exit && await.Operation.Resolved(graph) is ILocalReferenceOperation local
            && SymbolEqualityComparer.Default.Equals(local.Local, exit),
        // What is written to it, and the end of what it reads, may be its order to end.
        IPropertyReferenceOperation { Property.Name: "StandardInput", Instance: { } owner } => isGivenUp && IsChild(owner, child, graph),
        _ => false,
    };

    private bool HasExited(Condition condition, bool isTrue, ILocalSymbol child, FlowGraph graph) => isTrue && condition.Value switch
    {
        IPropertyReferenceOperation { Property.Name: "HasExited", Instance: { } instance } => IsChild(instance, child, graph),
        IInvocationOperation { Instance: { } instance } call => calls.Contracts.Has(call.TargetMethod, ContractVerb.Waits, "this") && IsChild(instance, child, graph),
        _ => false,
    };

    private static bool IsChild(IOperation operation, ILocalSymbol child, FlowGraph graph) =>
        operation.Resolved(graph) is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, child);

    private static string BecauseOf(PathLoss loss, ChildWait wait)
    {
        string end = wait.IsOfResult ? "the time is over" : "the wait is cancelled or its time is over";
        return loss.Throws ? $"when {end}, the exception leaves the method and nothing kills the child" : $"when {end}, this path leaves without killing the child";
    }
}
