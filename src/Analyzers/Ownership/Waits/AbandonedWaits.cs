using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Waits;

/// <summary>A wait for a task ends early: is the work told then, or does somebody have its task, or does it go on alone?</summary>
internal sealed class AbandonedWaits(FlowGraphs graphs, CallEffects calls, StartedTasks tasks, KnownSymbols symbols, TestMethods tests)
{
    private readonly LimitedWaits _waits = new(calls.Contracts);
    private readonly INamedTypeSymbol? _timeout = symbols.ByName("System.TimeoutException");

    /// <summary>The work that goes on when the wait ends early; null where there is none, or that cannot be told.</summary>
    public AbandonedWait? AbandonedBy(IInvocationOperation call, CancellationToken cancellation)
    {
        if (_waits.Of(call) is not { } wait || LimitedWaits.IsPoll(wait) || !WaitsForTask(call) || !IsWaitedFor(wait) || tests.Contain(call))
            return null;

        if (graphs.Around(call) is not { CanBeFollowed: true } graph || graph.Find(call) is not { Operation: IInvocationOperation inGraph })
            return null;

        var trace = new TokenTrace(graph, calls.Contracts, symbols);
        foreach (var start in new WaitedWork(graph, graphs, tasks, calls.Contracts, cancellation).StartsOf(inGraph))
        {
            if (Judge(_waits.Of(inGraph)!, start, graph, trace, cancellation) is { } verdict)
                return new AbandonedWait(start, verdict);
        }

        return null;
    }

    private bool WaitsForTask(IInvocationOperation call) =>
        tasks.IsTask(call.TargetMethod.ContainingType) || (call.TargetMethod.IsExtensionMethod && call.Arguments is [{ Value.Type: var first }, ..] && tasks.IsTask(first));

    // A WaitAsync in a variable is awaited at another place, or never.
    private bool IsWaitedFor(LimitedWait wait)
    {
        if (!tasks.IsAwaitable(wait.Call.Type))
            return true;

        for (IOperation current = wait.Call; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case IAwaitOperation or IReturnOperation:
                case IInvocationOperation { TargetMethod.Name: nameof(Task.Wait) or "GetResult" }:
                case IPropertyReferenceOperation { Property.Name: "Result" }:
                    return true;
                case IConversionOperation or IParenthesizedOperation:
                case IInvocationOperation outer when calls.Contracts.Has(outer.TargetMethod, ContractVerb.Returns, "this"):
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private Verdict? Judge(LimitedWait wait, IOperation start, FlowGraph graph, TokenTrace trace, CancellationToken cancellation)
    {
        if (graph.Find(start) is not { } point || graphs.OperationAt(start.Syntax) is not { } source || IsOverloadOfCaller(source))
            return null;

        var heard = new Hearing(graph, graphs, trace, calls.Contracts).Of(source);
        if (heard.IsEndedByTime)
            return null;

        var untold = wait.Limits.Where(limit => !limit.IsToken || IsUntold(limit, heard, trace)).ToList();
        var telling = new Telling(heard, graph, trace, calls.Contracts);
        if (untold.Count == 0 || telling.MayBeByClosure(start))
            return null;

        var thrown = untold.Where(limit => limit.IsToken || !wait.TellsByResult)
            .Select(limit => limit.IsToken ? symbols.OperationCanceledException : _timeout)
            .OfType<INamedTypeSymbol>()
            .ToImmutableArray();
        var givingUp = new GivingUp(wait.Call.Syntax, thrown, wait.TellsByResult && untold.Any(limit => !limit.IsToken), telling.IsBy);
        var uses = new UseClassifier(graph, Duty.Observe, calls, new Inquiry(cancellation)) { GivingUp = givingUp };
        var outcome = new ObligationWalk(graph, uses, withFacts: true, cancellation).FromWork(point, givingUp);
        return outcome is { IsUnknown: false, Loss: { } loss }
            ? new Verdict(Fate.Leaked, Because(heard, untold, start))
            {
                Loss = loss.Kind,
                Path = ImmutableArray.Create(start.Syntax.GetLocation(), loss.Place),
            }
            : null;
    }

    // Task Save(CancellationToken token) => Save().WaitAsync(token): the overload with a token for those that have none.
    private static bool IsOverloadOfCaller(IOperation start) =>
        start is IInvocationOperation { TargetMethod: { } method } && start.SemanticModel?.GetEnclosingSymbol(start.Syntax.SpanStart) is IMethodSymbol caller
        && caller.Name == method.Name && SymbolEqualityComparer.Default.Equals(caller.ContainingType, method.ContainingType);

    private static bool IsUntold(WaitLimit limit, HeardWork heard, TokenTrace trace) =>
        trace.Of(limit.Value) is { Origin: not null } token && !heard.Tokens.Any(own => own.FollowsFrom(token));

    private static string Because(HeardWork heard, List<WaitLimit> untold, IOperation start)
    {
        if (heard.Tokens.Count > 0)
        {
            return untold[0].IsToken
                ? "the token that ends the wait does not cancel it"
                : "its token is not cancelled when the time is over";
        }

        if (heard.IsTokenOnlyForStart)
            return "the token beside its code only keeps it from starting";

        return start is IInvocationOperation { TargetMethod: var method } && Hearing.StartsDelegate(start) is null && TokenOverloads.Exist(method)
            ? "it was given no token that is cancelled then"
            : "it takes no token, and nothing tells it to end or waits for it again";
    }
}
