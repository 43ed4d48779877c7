using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Waits;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Races;

/// <summary>A <c>WhenAny</c> or <c>WaitAny</c> ends the wait and nothing else: which of its tasks go on, neither cancelled nor observed?</summary>
internal sealed class LostRaces(FlowGraphs graphs, CallEffects calls, StartedTasks tasks, KnownSymbols symbols, TestMethods tests)
{
    public bool IsRace(IInvocationOperation call) =>
        call.TargetMethod is { Name: "WhenAny" or "WaitAny", IsStatic: true } method
        && SymbolEqualityComparer.Default.Equals(method.ContainingType, symbols.Task);

    /// <summary>The operands that nobody cancels or observes once the race is over; empty where that cannot be told.</summary>
    public ImmutableArray<AbandonedOperand> AbandonedIn(IInvocationOperation race, CancellationToken cancellation)
    {
        if (graphs.Around(race) is not { CanBeFollowed: true } graph || graph.Find(race) is not { Operation: IInvocationOperation inGraph } point)
            return ImmutableArray<AbandonedOperand>.Empty;

        if (!IsAwaited(race) && !IsAwaitedLater(race, point, graph, cancellation))
            return ImmutableArray<AbandonedOperand>.Empty;

        var operands = RaceOperands.Of(inGraph, graph);
        var trace = new TokenTrace(graph, calls.Contracts, symbols);
        // Of works that race for the first answer, nobody ends the loser that way.
        if (operands.Any(operand => operand.Start is { TargetMethod.Name: "Delay" }) && ShareOneTokenFromOutside(operands, trace))
            return ImmutableArray<AbandonedOperand>.Empty;

        var abandoned = ImmutableArray.CreateBuilder<AbandonedOperand>();
        foreach (var operand in operands)
        {
            bool isDelay = operand.Start is { TargetMethod.Name: "Delay" } start && tasks.CannotFail(start);
            if (isDelay && (IsEndless(operand.Start!) || tests.Contain(race)))
                continue;

            var judge = new OperandJudge(graph, point, calls, trace, operand, operands, new Inquiry(cancellation));
            var verdict = isDelay ? judge.Delay() : Work(judge, operand, graph, cancellation);
            if (verdict.Fate is Fate.Leaked)
                abandoned.Add(new AbandonedOperand(operand, isDelay, verdict));
        }

        return abandoned.ToImmutable();
    }

    private Verdict Work(OperandJudge judge, RaceOperand operand, FlowGraph graph, CancellationToken cancellation)
    {
        if (operand.Start is null)
            return operand.Variable is IParameterSymbol parameter && tasks.IsTask(parameter.Type) ? judge.TaskOfCaller(parameter) : Verdict.Unknown;

        // The wait for a child is no work; what becomes of the child is another question.
        if (calls.Contracts.Has(operand.Start.TargetMethod, ContractVerb.Waits, "this"))
            return Verdict.Unknown;

        if (operand.Variable is ILocalSymbol all && StartsEach(operand.Start) && IsNamedOnce(all, graph))
            return judge.Work(graphs);

        if (!tasks.Starts(operand.Start) || tasks.CannotFail(operand.Start) || operand.Start.TargetMethod.Name is "WhenAll" || IsOfToken(operand.Start) || tasks.IsGuarded(operand.Start, cancellation))
            return Verdict.Unknown;

        return judge.Work(graphs);
    }

    // mirrors.Select(mirror => client.GetAsync(mirror)).ToList()
    private bool StartsEach(IInvocationOperation call) =>
        call is { TargetMethod: { Name: nameof(Enumerable.ToList) or nameof(Enumerable.ToArray) or nameof(Enumerable.Select), ContainingType.Name: nameof(Enumerable) }, Arguments: [{ Value: var source }, ..] }
        && (call.TargetMethod.Name is nameof(Enumerable.Select)
            ? call.Arguments.Length > 1 && call.TargetMethod.TypeArguments is [_, var made] && tasks.IsTask(made)
            : source.WithoutConversions() is IInvocationOperation inner && StartsEach(inner));

    // Whatever else is done with the tasks may see them.
    private static bool IsNamedOnce(ILocalSymbol local, FlowGraph graph) =>
        graph.Operations.Count(operation => operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local) && !UseClassifier.IsAssigned(operation)) == 1;

    // token.AsTask(), token.WhenCancelled(): a promise that the token keeps, not work.
    private bool IsOfToken(IInvocationOperation start) =>
        start is { TargetMethod.IsExtensionMethod: true, Arguments: [{ Value.Type: { } receiver }, ..] }
        && SymbolEqualityComparer.Default.Equals(receiver, symbols.CancellationToken);

    // Task.Delay(Timeout.Infinite, token): a way to await the token; it has no timer.
    private static bool IsEndless(IInvocationOperation delay) =>
        delay.Arguments.Any(argument => argument.Value.WithoutConversions() is var value
            && (value.ConstantValue is { HasValue: true, Value: -1 } || value is IMemberReferenceOperation { Member: { Name: "InfiniteTimeSpan", ContainingType.Name: "Timeout" } }));

    // Whoever holds the one token that all of them have can end the loser together with the rest.
    private static bool ShareOneTokenFromOutside(ImmutableArray<RaceOperand> operands, TokenTrace trace)
    {
        var tokens = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operand in operands)
        {
            if (operand.Start?.Arguments.FirstOrDefault(argument => argument.ArgumentKind is ArgumentKind.Explicit && trace.IsToken(argument.Value.Type)) is not { Value: var given }
                || trace.Of(given) is not { Origin: IParameterSymbol or IFieldSymbol, Origin: var origin } token || token.CancelledWith.Count != 1)
                return false;

            tokens.Add(origin);
        }

        return tokens.Count == 1;
    }

    private bool IsAwaitedLater(IInvocationOperation race, FlowPoint point, FlowGraph graph, CancellationToken cancellation) =>
        tasks.IsHeldByLocal(race)
        && new ObligationWalk(graph, new UseClassifier(graph, Duty.Observe, calls, new Inquiry(cancellation)), withFacts: false, cancellation).From(point)
            is { IsUnknown: false, Loss: null, HandedOverBecause: null, EndedBecause: not null };

    // A WhenAny that nobody awaits is a dropped task, and that is another question.
    private static bool IsAwaited(IInvocationOperation race)
    {
        if (race.TargetMethod.Name is "WaitAny")
            return true;

        for (IOperation current = race; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case IAwaitOperation:
                case IPropertyReferenceOperation { Property.Name: "Result" }:
                case IInvocationOperation { TargetMethod.Name: "Wait" or "GetResult" }:
                    return true;
                case IConversionOperation or IParenthesizedOperation:
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" or "WaitAsync" or "Unwrap" }:
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Unwrap" or "ConfigureAwait" } }:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }
}
