using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Races;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Waits;

/// <summary>Reads the waits for child processes that may end early: with a limit of their own, of a task for the exit, or as a race.</summary>
internal sealed class ChildWaits(ContractTable contracts, StartedTasks tasks, KnownSymbols symbols)
{
    private readonly LimitedWaits _waits = new(contracts);
    private readonly INamedTypeSymbol? _timeout = symbols.ByName("System.TimeoutException");

    /// <summary>A look at the call alone, before any graph is made.</summary>
    public bool MayBe(IInvocationOperation call) =>
        IsRace(call) || _waits.Of(call) is not null && (contracts.Has(call.TargetMethod, ContractVerb.Waits, "this") || IsOfTask(call));

    /// <summary>Whether the call waits for the exit as long as it takes.</summary>
    public bool IsEndless(IInvocationOperation call) => _waits.Of(call) is null;

    public ChildWait? Of(IInvocationOperation call, FlowGraph graph)
    {
        if (IsRace(call))
        {
            return RaceOperands.Of(call, graph).FirstOrDefault(operand => operand.Start is { } start && IsExit(start)) is { Start.Instance: { } raced } exit
                ? new ChildWait(call, raced, ImmutableArray<INamedTypeSymbol>.Empty, ByResult: true, exit)
                : null;
        }

        if (_waits.Of(call) is not { } wait || LimitedWaits.IsPoll(wait))
            return null;

        var child = IsExit(call) ? call.Instance : ExitBehind(call, graph)?.Instance;
        if (child is null || !child.Type.IsOrInherits(symbols.Process))
            return null;

        var thrown = wait.Limits.Where(limit => limit.IsToken || !wait.TellsByResult)
            .Select(limit => limit.IsToken ? symbols.OperationCanceledException : _timeout)
            .OfType<INamedTypeSymbol>()
            .ToImmutableArray();
        return new ChildWait(call, child, thrown, wait.TellsByResult && wait.Limits.Any(limit => !limit.IsToken));
    }

    private bool IsRace(IInvocationOperation call) =>
        call.TargetMethod is { Name: "WhenAny" or "WaitAny", IsStatic: true } method && SymbolEqualityComparer.Default.Equals(method.ContainingType, symbols.Task);

    private bool IsOfTask(IInvocationOperation call) =>
        tasks.IsTask(call.TargetMethod.ContainingType) || (call.TargetMethod.IsExtensionMethod && call.Arguments is [{ Value.Type: var first }, ..] && tasks.IsTask(first));

    private bool IsExit(IInvocationOperation call) =>
        contracts.Has(call.TargetMethod, ContractVerb.Waits, "this") && call.Instance?.Type.IsOrInherits(symbols.Process) is true;

    // var exit = child.WaitForExitAsync(); exit.Wait(1000)
    private IInvocationOperation? ExitBehind(IInvocationOperation call, FlowGraph graph)
    {
        var waited = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        while (waited?.Resolved(graph) is { } value)
        {
            switch (value)
            {
                case ILocalReferenceOperation { Local: var local } when graph.Declares(local) && graph.ValuesOf(local).ToList() is [var only]:
                    waited = only;
                    continue;
                case IInvocationOperation inner when IsExit(inner):
                    return inner;
                case IInvocationOperation inner when contracts.Has(inner.TargetMethod, ContractVerb.Returns, "this"):
                    waited = inner.Instance;
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }
}
