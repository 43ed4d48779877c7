using LifetimeGuard.Analyzers.Ownership.Growth;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.CleanupSteps;

/// <summary>Cleanup in several steps of which one is known to be able to fail, and another is left out when it does.</summary>
internal sealed class SkippedSteps(EndingSteps endings, FailingSteps failures)
{
    /// <summary>The steps of a cleanup member, of a handler of the end, or of a <c>finally</c> elsewhere.</summary>
    public IEnumerable<SkippedStep> In(IOperation operation, CancellationToken cancellation)
    {
        if (SequenceIn(operation) is not { } sequence || sequence.Syntax.ContainsDiagnostics)
            return [];

        var steps = StepOrder.OperationsIn(sequence).ToList();
        var ends = steps.OfType<IInvocationOperation>().Where(call => endings.Ends(call) && !IsAgain(call)).ToList();
        // Of several that skip the same step the first is enough: who isolates one isolates all.
        return steps.Select(step => Judge(step, ends, sequence, new Inquiry(cancellation))).OfType<SkippedStep>().GroupBy(found => found.Skipped).Select(same => same.First());
    }

    private static IBlockOperation? SequenceIn(IOperation operation) => operation switch
    {
        IMethodBodyOperation { BlockBody: { Operations: [var first, ..] } body } when CleanupMembers.IsIn(first) && !IsTest(first) => body,
        IAnonymousFunctionOperation { Body: { Operations: [var first, ..] } body } when CleanupMembers.IsIn(first) => body,
        ITryOperation { Finally: { Operations: [var first, ..] } last } when !CleanupMembers.IsIn(first) => last,
        _ => null,
    };

    // 'Stop_WhenIdle_Returns' ends nothing: who has a mark of a framework is called by it.
    private static bool IsTest(IOperation inside) => inside.SemanticModel?.GetEnclosingSymbol(inside.Syntax.SpanStart) is { } method && RepeatedCode.IsMarked(method);

    // if (!Swap(next)) CleanUp(): another attempt at the same.
    private static bool IsAgain(IInvocationOperation call) =>
        SymbolEqualityComparer.Default.Equals(call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart), call.TargetMethod);

    private SkippedStep? Judge(IOperation step, List<IInvocationOperation> ends, IBlockOperation sequence, Inquiry inquiry)
    {
        if (!FailingSteps.MayBeOne(step))
            return null;

        var next = ends.FirstOrDefault(end => StepOrder.Skips(step, end, sequence));
        bool isElement = StepOrder.IsForEachElement(step, sequence);
        bool isRepeated = next is null && isElement && IsStepForElement(step, ends);
        if ((next is null && !isRepeated) || (failures.Because(step, next, inquiry) ?? (isElement ? failures.OfElement(step, inquiry) : null)) is not { } because)
            return null;

        var place = StepOrder.WholeOf(step).Syntax;
        return new SkippedStep(place, next is null ? place : StepOrder.WholeOf(next).Syntax, because);
    }

    // A callback is a step where it is all that a member for others does; a private part of one may be called with care.
    private static bool IsStepForElement(IOperation step, List<IInvocationOperation> ends) =>
        step.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call =>
            ends.Contains(call) || (call.TargetMethod.MethodKind is MethodKind.DelegateInvoke && step.SemanticModel?.GetEnclosingSymbol(step.Syntax.SpanStart) is { DeclaredAccessibility: not Accessibility.Private }));
}
