using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>
/// Follows one value forward through one graph, with every variable that holds it, until each path has done its duty,
/// handed it over, or lost it. Exceptions count where the source throws them, and where the source catches what a call
/// inside its <c>try</c> throws; a call that might throw is else no path.
/// </summary>
internal sealed class ObligationWalk(FlowGraph graph, UseClassifier uses, bool withFacts, CancellationToken cancellation)
{
    private const int MaximumStates = 3000;

    private readonly Outcome _outcome = new();
    private readonly HashSet<WalkState> _seen = [];
    private readonly Queue<WalkState> _work = new();
    private readonly ExitPlaces _exits = new(graph);
    private HashSet<int> _withoutCreation = [];
    private FlowPoint? _creation;
    private bool _isShown;

    /// <summary>
    /// Follows the value that <paramref name="creation"/> makes, with what conditions say only where it seems to be lost without:
    /// they cost states, and most values are followed to a good end without them.
    /// </summary>
    public static Outcome OutcomeOf(FlowPoint creation, FlowGraph graph, UseClassifier uses, CancellationToken cancellation)
    {
        var outcome = new ObligationWalk(graph, uses, withFacts: false, cancellation).From(creation);
        return outcome is { Loss: not null, IsUnknown: false }
            ? new ObligationWalk(graph, uses, withFacts: true, cancellation).From(creation)
            : outcome;
    }

    /// <summary>Follows the value that <paramref name="creation"/> makes.</summary>
    public Outcome From(FlowPoint creation)
    {
        _creation = creation;
        _withoutCreation = graph.ReachableWithout(creation.Block);
        var facts = withFacts ? PathConditions.Before(graph, creation.Block) : Facts.None;
        var aliases = AliasSet.Empty;
        if (!Apply(uses.Outward(creation.Operation), IsReturned(creation), ref aliases))
            return _outcome;

        if (aliases.IsEmpty)
        {
            _outcome.Add(new PathLoss(Loss.Dropped, creation.Operation.Syntax.GetLocation(), null));
            return _outcome;
        }

        if (!IsTakenByClosure(aliases))
            Run(new WalkState(creation.Block, creation.Index + 1, aliases, facts, null));
        return _outcome;
    }

    /// <summary>Follows a value that a variable holds already: after a point of the graph, or from its start.</summary>
    public Outcome From(ISymbol variable, FlowPoint? after = null, bool isShown = false)
    {
        var aliases = AliasSet.Empty.With(variable);
        if (!IsTakenByClosure(aliases))
            Run(new WalkState(after?.Block ?? 0, after is null ? 0 : after.Index + 1, aliases, Facts.None, null, IsShown: isShown));
        return _outcome;
    }

    /// <summary>
    /// Follows started work to where a wait for it ends early, and on from there: somebody tells it to end, waits for it again or
    /// has its task, or it is left to itself.
    /// </summary>
    public Outcome FromWork(FlowPoint start, GivingUp givingUp)
    {
        _creation = start;
        var aliases = AliasSet.Empty.With(GivingUp.Work);
        if (Apply(uses.Outward(start.Operation), IsReturned(start), ref aliases) && !IsTakenByClosure(aliases))
        {
            // The wait may be part of the statement that starts the work.
            var block = graph.Blocks[start.Block];
            var root = start.Index < block.Operations.Length ? block.Operations[start.Index] : block.BranchValue;
            int index = root is not null && givingUp.IsIn(root) ? start.Index : start.Index + 1;
            Run(new WalkState(start.Block, index, aliases, PathConditions.Before(graph, start.Block), null));
        }

        return _outcome;
    }

    private void Run(WalkState start)
    {
        Enqueue(start);
        while (_work.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_seen.Count > MaximumStates)
            {
                _outcome.GiveUp();
                return;
            }

            Step(_work.Dequeue());
        }
    }

    private void Enqueue(WalkState state)
    {
        if (_seen.Add(state))
            _work.Enqueue(state);
    }

    private void Step(WalkState state)
    {
        var block = graph.Blocks[state.Block];
        var aliases = state.Aliases;
        var facts = state.Facts;
        _isShown = state.IsShown;
        for (int index = state.Index; index < block.Operations.Length; index++)
        {
            var before = state with { Aliases = aliases, Facts = facts, IsShown = _isShown };
            FollowFailingWait(block.Operations[index], block, before);
            if (!GiveUp(block.Operations[index], block, before))
                return;

            bool goesOn = Visit(block.Operations[index], isReturned: false, ref aliases, ref facts);
            if (goesOn || uses.MayFailFirst)
                FollowFailure(block.Operations[index], block, before);
            if (!goesOn)
                return;
        }

        if (block.BranchValue is { } value && state.Index <= block.Operations.Length)
        {
            var before = state with { Aliases = aliases, Facts = facts, IsShown = _isShown };
            FollowFailingWait(value, block, before);
            if (!GiveUp(value, block, before) || !Visit(value, block.FallThroughSuccessor?.Semantics is ControlFlowBranchSemantics.Return, ref aliases, ref facts))
                return;

            FollowFailure(value, block, before);
        }

        Leave(block, state with { Aliases = aliases, Facts = facts, IsShown = _isShown });
    }

    // Somebody has written a handler for what fails in the try block: a path through it is meant.
    private void FollowFailure(IOperation root, BasicBlock block, WalkState state)
    {
        if ((_creation is null && !uses.MayFailFirst) || !uses.MayFail(root, state.Aliases))
            return;

        foreach (var caught in ThrownPaths.FromFailure(graph, block, _creation?.Block, state, uses.MayFailFirst))
            Enqueue(caught);
    }

    private void FollowFailingWait(IOperation root, BasicBlock block, WalkState state)
    {
        if (uses.FailingWaitIn(root, state.Aliases) is not { } wait || (uses.MattersOnlyOnceShown && !state.IsShown))
            return;

        foreach (var caught in ThrownPaths.From(graph, block, thrown: null, state))
        {
            if (caught is null)
                _outcome.Add(new PathLoss(Loss.SomePath, wait.Syntax.GetLocation(), state.Aliases.Variable, Throws: true));
            else
                Enqueue(caught);
        }
    }

    // Where the wait ends early it throws or returns false; where it comes back otherwise, the work has ended.
    private bool GiveUp(IOperation root, BasicBlock block, WalkState state)
    {
        if (uses.GivingUp is not { } givingUp || !givingUp.IsIn(root))
            return true;

        foreach (var thrown in givingUp.Thrown)
        {
            foreach (var caught in ThrownPaths.From(graph, block, thrown, state with { IsShown = true }))
            {
                if (caught is null)
                    _outcome.Add(new PathLoss(Loss.SomePath, givingUp.Wait.GetLocation(), state.Aliases.Variable, Throws: true));
                else
                    Enqueue(caught);
            }
        }

        _isShown = true;
        return givingUp.ByResult;
    }

    /// <summary>Looks at one operation; false where the path needs no further following.</summary>
    private bool Visit(IOperation root, bool isReturned, ref AliasSet aliases, ref Facts facts)
    {
        var before = aliases;
        var kept = AliasSet.Empty;
        object? overwritten = null;
        foreach (var operation in root.DescendantsAndSelf())
        {
            if (uses.IsDeadline?.Invoke(operation) is true)
            {
                _outcome.Add(new PathLoss(Loss.SomePath, operation.Syntax.GetLocation(), aliases.Variable));
                return false;
            }

            if (uses.HolderOf(operation, before) is { } holder)
            {
                if (uses.IsReplaced(operation))
                    overwritten = holder;
                else if (!Apply(uses.Outward(operation), isReturned, ref kept))
                    return false;
            }
            else if (operation is IFlowAnonymousFunctionOperation lambda && uses.OnLambda(lambda, before) is { } taken)
            {
                _outcome.Add(taken);
                return false;
            }
            else if ((operation is IInvocationOperation call ? uses.EndsRelated(call) : null) is { } because)
            {
                _outcome.Add(Use.Ended(because));
                return false;
            }
            else if (uses.GivingUp?.IsToldBy(operation, _isShown) is true)
            {
                _outcome.Add(Use.Ended("it is told to end"));
                return false;
            }
        }

        if (withFacts)
            facts = PathConditions.After(root, facts, graph);

        aliases = overwritten is null ? before : before.Without(overwritten);
        aliases = aliases.With(kept);
        if (aliases.IsEmpty)
        {
            if (_isShown || !uses.MattersOnlyOnceShown)
                _outcome.Add(new PathLoss(Loss.Overwritten, root.Syntax.GetLocation(), overwritten as ISymbol));
            _outcome.AddOverwriting(root.Syntax);
            return false;
        }

        return aliases.Equals(before) || !IsTakenByClosure(aliases);
    }

    private bool Apply(IEnumerable<Use> found, bool isReturned, ref AliasSet aliases)
    {
        bool goesOn = true;
        foreach (var use in found)
        {
            if (use.Members is not null)
                _outcome.AddMembers(use.Members);

            switch (use.Kind)
            {
                case UseKind.Held:
                    aliases = aliases.With(use.Holder!);
                    break;
                case UseKind.Shown:
                    _isShown = true;
                    break;
                case UseKind.Result when isReturned:
                    _outcome.Add(Use.Returned);
                    goesOn = false;
                    break;
                case UseKind.Ended or UseKind.HandedOver:
                    _outcome.Add(use);
                    goesOn = false;
                    break;
            }
        }

        return goesOn;
    }

    // A lambda or local function that has the variable may run at any time, so its place in the text does not matter.
    private bool IsTakenByClosure(AliasSet aliases)
    {
        if (uses.AnyClosureOver(aliases, _creation?.Operation.Syntax) is not { } use)
            return false;

        _outcome.Add(use);
        return true;
    }

    private bool IsReturned(FlowPoint creation)
    {
        var block = graph.Blocks[creation.Block];
        return creation.Index == block.Operations.Length && block.FallThroughSuccessor?.Semantics is ControlFlowBranchSemantics.Return;
    }

    private void Leave(BasicBlock block, WalkState state)
    {
        foreach (var (branch, taken) in BranchChoice.Of(block, graph, uses, state, _creation?.Operation, withFacts))
            Follow(block, branch, taken);
    }

    private void Follow(BasicBlock block, ControlFlowBranch branch, WalkState state)
    {
        switch (branch.Semantics)
        {
            case ControlFlowBranchSemantics.Throw when block.BranchValue is { IsImplicit: true } and not IConversionOperation:
                // The compiler's own, for a switch expression without a matching arm.
                break;
            case ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow:
                foreach (var caught in ThrownPaths.From(graph, block, branch, state))
                {
                    if (caught is null)
                        Lose(state, block, branch, throws: true);
                    else
                        Arrive(caught.Block, caught, block, branch);
                }

                break;
            case ControlFlowBranchSemantics.StructuredExceptionHandling:
                if (state.Pending is { } pending)
                    Arrive(pending.Next(out var rest), state with { Pending = rest }, block, branch);
                break;
            case ControlFlowBranchSemantics.Regular or ControlFlowBranchSemantics.Return when branch.Destination is { } destination:
                var finallies = PendingFinally.Through(branch.FinallyRegions, destination.Ordinal, state.Pending);
                if (finallies is null)
                    Arrive(destination.Ordinal, state, block, branch);
                else
                    Arrive(finallies.Next(out var then), state with { Pending = then }, block, branch);
                break;
        }
    }

    private void Arrive(int destination, WalkState state, BasicBlock from, ControlFlowBranch branch)
    {
        if (destination == PendingFinally.Thrown)
        {
            Lose(state, from, branch, throws: true);
            return;
        }

        // A finally region lies outside the scopes that the branch leaves, and yet they are left only after it.
        var alive = state.Aliases.Where(holder => graph.IsInScope(holder, destination));
        if (alive.IsEmpty || graph.Blocks[destination].Kind is BasicBlockKind.Exit)
            Lose(state, from, branch, throws: false);
        else
            Enqueue(state with { Block = destination, Index = 0, Aliases = alive });
    }

    private void Lose(WalkState state, BasicBlock from, ControlFlowBranch branch, bool throws)
    {
        if (uses.MattersOnlyOnceShown && !state.IsShown)
            return;

        if (!throws || !state.Fails)
            _outcome.Add(new PathLoss(Loss.SomePath, _exits.Of(from, branch), state.Aliases.Variable, throws, _withoutCreation.Contains(from.Ordinal)));
    }
}
