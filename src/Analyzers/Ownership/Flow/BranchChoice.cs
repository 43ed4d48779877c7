using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>Which ways out of a block a path can take, given what it knows.</summary>
internal static class BranchChoice
{
    public static IEnumerable<(ControlFlowBranch Branch, WalkState State)> Of(BasicBlock block, FlowGraph graph, UseClassifier uses, WalkState state, IOperation? creation, bool withFacts)
    {
        if (block.ConditionKind is ControlFlowConditionKind.None || block.BranchValue is not { } value)
        {
            if (block.FallThroughSuccessor is { } only)
                yield return (only, state);
            yield break;
        }

        var condition = Condition.Of(value, graph);
        bool? known = Decide(value, condition, uses, state, creation);
        foreach (bool truth in new[] { true, false })
        {
            if (known is { } decided && decided != truth)
                continue;

            bool tested = truth ^ condition.Negated;
            if (uses.IsSettledWhen(condition, tested, state.Aliases))
                continue;

            var branch = truth == (block.ConditionKind is ControlFlowConditionKind.WhenTrue) ? block.ConditionalSuccessor : block.FallThroughSuccessor;
            if (branch is null)
                continue;

            yield return (branch, withFacts && condition.Key is { } key && graph.Tests(key) > 1 ? state with { Facts = state.Facts.With(key, tested) } : state);
        }
    }

    private static ITypeSymbol? AskedType(IOperation condition) => condition switch
    {
        IIsTypeOperation { IsNegated: false } test => test.TypeOperand,
        IIsPatternOperation { Pattern: IDeclarationPatternOperation declaration } => declaration.MatchedType,
        IIsPatternOperation { Pattern: ITypePatternOperation type } => type.MatchedType,
        IIsPatternOperation { Pattern: IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } whole } => whole.MatchedType,
        _ => null,
    };

    private static bool? Decide(IOperation value, Condition condition, UseClassifier uses, WalkState state, IOperation? creation)
    {
        if (value.ConstantValue is { HasValue: true, Value: bool constant })
            return constant;

        if (value is IIsPatternOperation { Pattern: IDiscardPatternOperation })
            return true;

        if (CoveredSwitch.IsLastCase(value))
            return true;

        // The value itself is not null: that is what is being followed.
        if (condition.NullTested is { } tested && (uses.HolderOf(tested, state.Aliases) is not null || tested.Syntax == creation?.Syntax))
            return condition.Negated;

        // object o = Process.Start(...); o is Process p: the followed value is of the type that made it.
        if (condition.Value is { } asked && AskedType(asked) is INamedTypeSymbol type && creation?.Type is { } made && made.IsOrInherits(type)
            && uses.HolderOf(asked.ChildOperations.First().WithoutConversions(), state.Aliases) is not null)
            return !condition.Negated;

        // events?.Invoke(value): where there is nobody to take it, nobody has asked for it either.
        if (value is IIsNullOperation { Operand.Syntax.Parent: ConditionalAccessExpressionSyntax access } && state.Aliases.Variable is { } variable
            && access.WhenNotNull.DescendantTokens().Any(token => token.ValueText == variable.Name))
            return false;

        return condition.Key is { } key && state.Facts.ValueOf(key) is { } known ? known ^ condition.Negated : null;
    }
}
