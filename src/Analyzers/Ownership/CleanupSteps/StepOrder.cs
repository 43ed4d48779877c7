using LifetimeGuard.Analyzers.Ownership.Registrations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.CleanupSteps;

/// <summary>Which steps are left out when another one throws.</summary>
internal static class StepOrder
{
    /// <summary>Whether <paramref name="next"/> comes after <paramref name="step"/> and does not run when that throws.</summary>
    public static bool Skips(IOperation step, IOperation next, IOperation within)
    {
        if (next.Syntax.SpanStart < step.Syntax.Span.End || next.DescendantsAndSelf().Contains(step))
            return false;

        var stepPath = PathTo(step, within);
        var nextPath = PathTo(next, within);
        var common = stepPath.First(nextPath.Contains);
        var fromStep = stepPath.TakeWhile(operation => operation != common).ToList();
        var fromNext = nextPath.TakeWhile(operation => operation != common).ToList();
        return fromStep.Count > 0 && fromNext.Count > 0
            && FollowsIn(common, fromStep[fromStep.Count - 1], fromNext[fromNext.Count - 1])
            && !fromStep.Any(IsOnWayOut)
            && LetsFailureOut(fromStep, common) && !fromNext.Any(operation => operation is ICatchClauseOperation)
            && !IsMadeUpFor(next, stepPath.SkipWhile(operation => operation != common));
    }

    /// <summary>Whether the step is done for each element of a sequence, and a failure leaves the loop.</summary>
    public static bool IsForEachElement(IOperation step, IOperation within)
    {
        var path = PathTo(step, within);
        return path.OfType<IForEachLoopOperation>().FirstOrDefault() is { LoopControlVariable: IVariableDeclaratorOperation { Symbol: var element } } loop
            && LetsFailureOut(path.TakeWhile(operation => operation != loop).ToList(), loop)
            && IsOf(step, element);
    }

    /// <summary>The operations that run when the body does, in the order of the text; not those of functions nested in it.</summary>
    public static IEnumerable<IOperation> OperationsIn(IOperation body)
    {
        foreach (var child in body.ChildOperations)
        {
            if (child is IAnonymousFunctionOperation or ILocalFunctionOperation or INameOfOperation)
                continue;

            yield return child;
            foreach (var inner in OperationsIn(child))
                yield return inner;
        }
    }

    /// <summary>The whole statement's expression, where the operation is what it is about: with <c>await</c> and <c>?.</c>.</summary>
    public static IOperation WholeOf(IOperation step)
    {
        var whole = step;
        while (whole.Parent is IConditionalAccessOperation or IAwaitOperation or IConversionOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" })
            whole = whole.Parent;
        return whole;
    }

    /// <summary>Whether the step stands under a test of what it is called on: <c>if (!child.HasExited) child.Kill()</c>.</summary>
    public static bool IsAskedFirst(IInvocationOperation step)
    {
        var target = TargetOf(step);
        for (IOperation current = step; target is not null && current.Parent is { } parent; current = parent)
        {
            if (parent is IConditionalOperation choice && choice.Condition != current
                && choice.Condition.Descendants().OfType<IPropertyReferenceOperation>().Any(asked => asked.Instance is { } instance && SymbolEqualityComparer.Default.Equals(Named(ReceiverShape.Plain(instance)), target)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a failure in the body of a <c>try</c> ends there: some catch does not throw on.</summary>
    public static bool Catches(ITryOperation attempt) => attempt.Catches.Any(Swallows);

    /// <summary>Whether what is caught does not go on to the caller.</summary>
    public static bool Swallows(ICatchClauseOperation clause) =>
        !clause.Handler.Operations.Any(statement => statement is IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation });

    private static List<IOperation> PathTo(IOperation operation, IOperation within)
    {
        var path = new List<IOperation>();
        for (var current = operation; current is not null; current = current.Parent)
        {
            path.Add(current);
            if (current == within)
                break;
        }

        return path;
    }

    // Two branches of an 'if' or a 'switch' do not follow each other, nor do the parts of a 'try'.
    private static bool FollowsIn(IOperation common, IOperation step, IOperation next) => common switch
    {
        ITryOperation or ISwitchOperation => false,
        IConditionalOperation choice => step == choice.Condition,
        _ => step != next,
    };

    // A catch handler is on the way out already, and so is what ends with a return.
    private static bool IsOnWayOut(IOperation operation) =>
        operation is ICatchClauseOperation
        || (operation.Parent is IBlockOperation block && block.Operations.SkipWhile(other => other != operation).Skip(1).Any(later => later is IReturnOperation or IThrowOperation or IBranchOperation or IExpressionStatementOperation { Operation: IThrowOperation }) && IsConditional(block));

    private static bool IsConditional(IBlockOperation block) => block.Parent is IConditionalOperation or ISwitchCaseOperation or ILoopOperation;

    private static bool LetsFailureOut(List<IOperation> path, IOperation common)
    {
        for (int index = 0; index < path.Count; index++)
        {
            if (path[index].Parent is ITryOperation attempt && attempt.Body == path[index] && attempt != common && Catches(attempt))
                return false;
        }

        return true;
    }

    // The same is done in a 'catch' or 'finally' around both.
    private static bool IsMadeUpFor(IOperation next, IEnumerable<IOperation> around)
    {
        var target = TargetOf(next);
        return around.OfType<ITryOperation>()
            .SelectMany(attempt => attempt.Catches.Select(clause => (IOperation)clause.Handler).Concat(attempt.Finally is null ? [] : [attempt.Finally]))
            .Any(handler => !handler.Descendants().Contains(next)
                && OperationsIn(handler).Any(operation => target is null ? operation is IInvocationOperation : SymbolEqualityComparer.Default.Equals(Named(operation), target)));
    }

    private static ISymbol? TargetOf(IOperation call) =>
        call is IInvocationOperation { Instance: { } instance } && ReceiverShape.Plain(instance) is var receiver ? Named(receiver) : null;

    private static ISymbol? Named(IOperation operation) => operation switch
    {
        IMemberReferenceOperation member => member.Member,
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private static bool IsOf(IOperation step, ILocalSymbol element) => step.DescendantsAndSelf()
        .Any(operation => operation is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, element))
        || WholeOf(step).DescendantsAndSelf().Any(operation => operation is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, element));
}
