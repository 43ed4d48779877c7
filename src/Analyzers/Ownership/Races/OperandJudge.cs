using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Waits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Races;

/// <summary>Judges one operand of one race.</summary>
internal sealed class OperandJudge(
    FlowGraph graph, FlowPoint race, CallEffects calls, TokenTrace trace, RaceOperand operand, ImmutableArray<RaceOperand> all, Inquiry inquiry)
{
    /// <summary>A delay ends by itself, but its timer and what it holds stay until then.</summary>
    public Verdict Delay()
    {
        var given = operand.Start!.Arguments.FirstOrDefault(argument => argument.ArgumentKind is ArgumentKind.Explicit && trace.IsToken(argument.Value.Type))?.Value;
        if (given is null || trace.Of(given) is not { } token)
            return Abandoned("it has no token, so its timer runs on when the other task wins");

        return token switch
        {
            { HasTimer: true } or { Origin: null or IPropertySymbol } => Verdict.Unknown,
            { Origin: { } source } when IsSource(source) => CancelledAfterwards(source, token.CancelledWith, "its source is not cancelled on a path after the race, so its timer runs on"),
            _ => Abandoned("its token is not cancelled when the race is over, so its timer runs on when the other task wins"),
        };
    }

    /// <summary>Work that is started for the race: told, awaited, observed or handed on on every path on which it has not won?</summary>
    public Verdict Work(FlowGraphs graphs)
    {
        if (operand.Start is null || graph.Find(operand.Start) is not { } start || graphs.OperationAt(operand.Start.Syntax) is not { } source)
            return Verdict.Unknown;

        var heard = new Hearing(graph, graphs, trace, calls.Contracts).Of(source);
        var telling = new Telling(heard, graph, trace, calls.Contracts);
        if (heard.IsEndedByTime || telling.MayBeByClosure(source))
            return Verdict.Unknown;

        // A source in a field is cancelled by other members.
        bool hasSource = heard.Tokens.Any(token => token.Origin is { } origin && IsSource(origin));
        if (operand.Variable is null && hasSource && heard.Tokens.Any(token => token.Origin is IFieldSymbol))
            return Verdict.Unknown;

        var givingUp = new GivingUp(race.Operation.Syntax, ImmutableArray<INamedTypeSymbol>.Empty, ByResult: true, telling.IsBy);
        var uses = new UseClassifier(graph, Duty.Observe, calls, inquiry) { GivingUp = givingUp, SettledWhen = HasWon };
        var outcome = new ObligationWalk(graph, uses, withFacts: true, inquiry.Cancellation).FromWork(start, givingUp);
        return outcome is { IsUnknown: false, Loss: { } loss } ? Abandoned(Because(hasSource), loss.Place) : Verdict.Unknown;
    }

    /// <summary>A caller's task is the caller's, unless this body gives up on it by throwing: then the caller's await ends too.</summary>
    public Verdict TaskOfCaller(IParameterSymbol parameter)
    {
        var outcome = Walk(Duty.Observe, []).From(parameter, after: race);
        return outcome is { IsUnknown: false, Loss: { Throws: true, MayBeAnother: false } loss } ? Abandoned(Because(hasSource: false), loss.Place) : Verdict.Unknown;
    }

    private string Because(bool hasSource)
    {
        if (operand.Variable is not null)
            return "when it loses it is neither cancelled nor observed";

        return hasSource
            ? "its source is not cancelled on a path after the race, and nothing holds its task"
            : "nothing holds its task, so when it loses nobody can await or cancel it";
    }

    private Verdict CancelledAfterwards(ISymbol source, IReadOnlyCollection<ISymbol> cancelledWith, string because)
    {
        // A source in a field is cancelled by other members; only one that this body holds can be followed.
        if (source is not ILocalSymbol)
            return Verdict.Unknown;

        var outcome = Walk(Duty.Cancel, cancelledWith).From(source, after: race);
        return outcome is { IsUnknown: false, Loss: { } loss } ? Abandoned(because, loss.Place) : Verdict.Unknown;
    }

    private bool IsSource(ISymbol symbol) => trace.IsSource(symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    });

    private ObligationWalk Walk(Duty duty, IReadOnlyCollection<ISymbol> sources) =>
        new(graph, new UseClassifier(graph, duty, calls, inquiry)
        {
            Borrowing = race.Operation.Syntax,
            CancelledBy = sources,
            SettledWhen = HasWon,
        }, withFacts: true, inquiry.Cancellation);

    /// <summary>
    /// Whether a condition that came out so says that the operand has ended: 'winner == this' is true, or in a race of two
    /// 'winner == other' is false.
    /// </summary>
    public bool HasWon(Condition condition, bool isTrue)
    {
        if (condition.Value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison)
        {
            bool isEqual = isTrue == (comparison.OperatorKind is BinaryOperatorKind.Equals);
            return IsWinner([comparison.LeftOperand, comparison.RightOperand], isEqual);
        }

        if (condition.Value is IInvocationOperation { TargetMethod: { Name: nameof(ReferenceEquals), ContainingType.SpecialType: SpecialType.System_Object }, Arguments: [var left, var right] })
            return IsWinner([left.Value, right.Value], isTrue);

        // 'other.IsCompleted' is false: in a race of two this one has ended.
        return !isTrue && all.Length == 2
            && condition.Value is IPropertyReferenceOperation { Property.Name: "IsCompleted" or "IsCompletedSuccessfully", Instance: { } task }
            && all.Any(other => other != operand && IsOperand(task, other));
    }

    private bool IsWinner(IOperation[] sides, bool isEqual) =>
        sides.Any(side => IsOperand(side, operand) ? isEqual : all.Length == 2 && !isEqual && all.Any(other => other != operand && IsOperand(side, other)));

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
