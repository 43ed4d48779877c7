using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Races;

/// <summary>Judges one operand of one race.</summary>
internal sealed class OperandJudge(
    FlowGraph graph, FlowPoint race, CallEffects calls, RaceOperand operand, ImmutableArray<RaceOperand> all, Inquiry inquiry)
{
    /// <summary>A delay ends by itself, but its timer and what it holds stay until then.</summary>
    public Verdict Delay()
    {
        var (origin, sources) = CancellationOrigin.Of(operand.Start!, graph);
        return origin switch
        {
            TokenOrigin.None => Abandoned("it has no token, so its timer runs on when the other task wins"),
            TokenOrigin.Outside => Abandoned("its token is not cancelled when the race is over, so its timer runs on when the other task wins"),
            TokenOrigin.OwnSource => CancelledAfterwards(sources, "its source is not cancelled on a path after the race, so its timer runs on"),
            _ => Verdict.Unknown,
        };
    }

    /// <summary>Work that is started in the argument list: only its token can end it, nobody can observe it.</summary>
    public Verdict StartedInPlace()
    {
        var (origin, sources) = CancellationOrigin.Of(operand.Start!, graph);
        return origin is TokenOrigin.OwnSource
            ? CancelledAfterwards(sources, "its source is not cancelled on a path after the race, and nothing holds its task")
            : Abandoned("nothing holds its task, so when it loses nobody can await or cancel it");
    }

    /// <summary>Work in a variable: awaited, observed, handed on or cancelled on every path on which it has not won?</summary>
    public Verdict StartedBefore()
    {
        if (operand.Start is null || graph.Find(operand.Start) is not { } start)
            return Verdict.Unknown;

        var (_, sources) = CancellationOrigin.Of(operand.Start, graph);
        return Observed(Walk(Duty.Observe, sources).From(start));
    }

    /// <summary>A caller's task is the caller's, unless this body gives up on it by throwing: then the caller's await ends too.</summary>
    public Verdict TaskOfCaller(IParameterSymbol parameter)
    {
        var outcome = Walk(Duty.Observe, []).From(parameter, after: race);
        return outcome.Loss is { Throws: true } ? Observed(outcome) : Verdict.Unknown;
    }

    private Verdict Observed(Outcome outcome) =>
        outcome is { IsUnknown: false, Loss: { MayBeAnother: false } loss }
            ? Abandoned("when it loses it is neither cancelled nor observed", loss.Place)
            : Verdict.Unknown;

    private Verdict CancelledAfterwards(IReadOnlyCollection<ISymbol> sources, string because)
    {
        // A source in a field is cancelled by other members; only one that this body holds can be followed.
        if (sources.Any(source => source is not ILocalSymbol))
            return Verdict.Unknown;

        var outcome = Walk(Duty.Cancel, sources).From(sources.First(), after: race);
        return outcome is { IsUnknown: false, Loss: { } loss } ? Abandoned(because, loss.Place) : Verdict.Unknown;
    }

    private ObligationWalk Walk(Duty duty, IReadOnlyCollection<ISymbol> sources) =>
        new(graph, new UseClassifier(graph, duty, calls, inquiry)
        {
            Borrowing = race.Operation.Syntax,
            CancelledBy = sources,
            SettledWhen = HasWon,
        }, withFacts: true, inquiry.Cancellation);

    /// <summary>Whether a condition that came out so says that the operand has ended.</summary>
    // 'winner == this' is true, or in a race of two 'winner == other' is false: then this one has ended.
    public bool HasWon(Condition condition, bool isTrue)
    {
        if (condition.Value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison)
        {
            bool isEqual = isTrue == (comparison.OperatorKind is BinaryOperatorKind.Equals);
            return Sides(comparison).Any(side => IsOperand(side, operand) ? isEqual : all.Length == 2 && !isEqual && all.Any(other => other != operand && IsOperand(side, other)));
        }

        // 'other.IsCompleted' is false: in a race of two this one has ended.
        return !isTrue && all.Length == 2
            && condition.Value is IPropertyReferenceOperation { Property.Name: "IsCompleted" or "IsCompletedSuccessfully", Instance: { } task }
            && all.Any(other => other != operand && IsOperand(task, other));
    }

    private static IEnumerable<IOperation> Sides(IBinaryOperation comparison) => [comparison.LeftOperand, comparison.RightOperand];

    private static bool IsOperand(IOperation side, RaceOperand candidate)
    {
        side = side.WithoutConversions();
        return candidate.Variable is { } variable
            ? UseClassifier.Named(side) is ISymbol named && SymbolEqualityComparer.Default.Equals(named, variable)
            : candidate.Start is null && side.Syntax.IsEquivalentTo(candidate.Place.Syntax);
    }

    private Verdict Abandoned(string because, Location? lost = null)
    {
        var path = ImmutableArray.Create((operand.Start ?? operand.Place).Syntax.GetLocation());
        return new Verdict(Fate.Leaked, because)
        {
            Loss = Loss.SomePath,
            Holder = operand.Variable?.Name,
            Path = lost is null ? path : path.Add(lost),
        };
    }
}
