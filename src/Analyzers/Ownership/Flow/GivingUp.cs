using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>A wait that may end before the followed work: from there on the work is to be told or seen, or it is left to itself.</summary>
/// <param name="Wait">The call.</param>
/// <param name="Thrown">What it throws then; empty where it returns <c>false</c>.</param>
/// <param name="ByResult">Whether it may return <c>false</c>.</param>
/// <param name="Tells">Whether an operation tells the work to end; the flag says whether the wait has ended early by then.</param>
internal sealed record GivingUp(SyntaxNode Wait, ImmutableArray<INamedTypeSymbol> Thrown, bool ByResult, Func<IOperation, bool, bool> Tells)
{
    /// <summary>Stands for the work in a set of holders: no variable that goes out of scope takes it away.</summary>
    public static object Work { get; } = new();

    /// <summary>Whether an operation contains the wait.</summary>
    public bool IsIn(IOperation root) =>
        root.Syntax.Span.Contains(Wait.Span) && root.DescendantsAndSelf().Any(operation => operation.Syntax == Wait);

    /// <summary>Whether an operation, no part of the wait itself, tells the work to end.</summary>
    public bool IsToldBy(IOperation operation, bool isGivenUp) => !Wait.Span.Contains(operation.Syntax.Span) && Tells(operation, isGivenUp);

    /// <summary>Whether the wait gets the argument, by itself or through a <c>WhenAll</c> that it waits for.</summary>
    public bool LooksThrough(IArgumentOperation argument) =>
        argument.Parent?.Syntax == Wait
        || argument.Parent is IInvocationOperation { TargetMethod: { Name: nameof(Task.WhenAll), ContainingType.Name: nameof(Task) } } all && Wait.Span.Contains(all.Syntax.Span);

    /// <summary>Whether a condition that came out so says that the wait has seen the work end.</summary>
    public bool HasEnded(Condition condition, bool isTrue, FlowGraph graph)
    {
        if (!ByResult || condition.Value is not { } value)
            return false;

        // if (task.Wait(limit) == false)
        if (value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, RightOperand.ConstantValue: { HasValue: true, Value: bool expected } } comparison)
            return IsResult(comparison.LeftOperand, graph) && (isTrue == (comparison.OperatorKind is BinaryOperatorKind.Equals)) == expected;

        if (value is IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool matched } } } pattern)
            return IsResult(pattern.Value, graph) && isTrue == matched;

        return isTrue && IsResult(value, graph);
    }

    private bool IsResult(IOperation value, FlowGraph graph)
    {
        value = value.Resolved(graph);
        while (value is IAwaitOperation wait)
            value = wait.Operation.Resolved(graph);
        return value.Syntax == Wait
            || value is ILocalReferenceOperation { Local: var local } && graph.ValuesOf(local).ToList() is [var only] && only.Resolved(graph).Syntax == Wait;
    }
}
