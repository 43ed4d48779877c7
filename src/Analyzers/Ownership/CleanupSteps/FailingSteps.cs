using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.CleanupSteps;

/// <summary>
/// Which steps are known to be able to fail: they run code of others, talk to the world outside, wait for work that can fail,
/// or stand in a <c>try</c> whose author expects it. A call that nothing is known about counts as one that succeeds.
/// </summary>
internal sealed class FailingSteps(FlowGraphs graphs, ContractTable contracts, KnownSymbols symbols, EndingSteps endings, ForeignCode foreign, FailingTasks tasks)
{
    private const string Question = "fails";

    public static bool MayBeOne(IOperation step) => step is IAwaitOperation or IInvocationOperation or IPropertyReferenceOperation { Property.Name: "Result" };

    /// <summary>Why the step can fail; null where that is not known.</summary>
    public string? Because(IOperation step, IOperation? next, Inquiry inquiry) => step switch
    {
        IAwaitOperation wait => OfAwait(wait, inquiry) ?? Expected(wait, next),
        IPropertyReferenceOperation { Property.Name: "Result", Instance: { } task } when symbols.IsTask(task.Type) => tasks.Because(task, inquiry, InMethod),
        // A task that is neither awaited nor returned throws nothing here.
        IInvocationOperation call when !IsPartOfAwait(call) && (!symbols.IsTask(call.Type) || call.Parent is IReturnOperation) => OfCall(call, inquiry) ?? Expected(call, next),
        _ => null,
    };

    private string? OfAwait(IAwaitOperation wait, Inquiry inquiry) => FailingTasks.Awaited(wait) switch
    {
        null => null,
        IInvocationOperation call => OfCall(call, inquiry) ?? (inquiry.IsOutermost ? OfToken(call) : null),
        var task => tasks.Because(task, inquiry, InMethod),
    };

    private string? OfCall(IInvocationOperation call, Inquiry inquiry)
    {
        var method = call.TargetMethod;
        if (method.MethodKind is MethodKind.DelegateInvoke)
            return foreign.Because(call.Instance, inquiry.Cancellation);
        if (contracts.Has(method, ContractVerb.Fails, "this"))
            return StepOrder.IsAskedFirst(call) ? null : $"'{method.Name}' fails where the system or the other side refuses it";
        if (tasks.WaitedFor(call) is { } waited)
            return waited.Select(task => tasks.Because(task, inquiry, InMethod)).FirstOrDefault(because => because is not null);

        return IsPartOfCleanup(call) && InMethod(method, inquiry) is { } inner ? $"in '{method.Name}' {inner}" : null;
    }

    /// <summary>Why the step can fail for one of several objects in a loop; null where that is not known.</summary>
    public string? OfElement(IOperation step, Inquiry inquiry) =>
        (step is IAwaitOperation wait ? FailingTasks.Awaited(wait) : step) is IInvocationOperation call && (step is IAwaitOperation || !IsPartOfAwait(call)) ? foreign.OfElement(call, inquiry.Cancellation) : null;

    // The caller's token ends the wait with an exception, which is when the next step is needed most.
    private string? OfToken(IInvocationOperation call)
    {
        bool isOwnBase = call.Instance is IInstanceReferenceOperation && !call.TargetMethod.DeclaringSyntaxReferences.IsEmpty;
        if (isOwnBase || ParameterSummaries.IsFollowable(call.TargetMethod) || contracts.Has(call.TargetMethod, ContractVerb.Returns, "harmless")
            || contracts.SubjectsOf(call.TargetMethod, ContractVerb.Limits).Any())   // to wait for one's turn ends nothing
            return null;

        var token = call.Arguments.Select(argument => argument.Value.WithoutConversions()).OfType<IParameterReferenceOperation>()
            .FirstOrDefault(given => SymbolEqualityComparer.Default.Equals(given.Type, symbols.CancellationToken) && given.Parameter.ContainingSymbol.DeclaredAccessibility is not Accessibility.Private);
        return token is null ? null : $"the await throws when '{token.Parameter.Name}' is cancelled";
    }

    // What another type does when it is not ended is its own affair, and far from the step.
    private static bool IsPartOfCleanup(IInvocationOperation call) => call.Instance is null or IInstanceReferenceOperation || CleanupMembers.IsCleanup(call.TargetMethod);

    /// <summary>Why a method of this compilation can fail; null where that is not known.</summary>
    private string? InMethod(IMethodSymbol method, Inquiry inquiry)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!ParameterSummaries.IsFollowable(definition) || contracts.Has(definition, ContractVerb.Returns, "harmless") || IsLeftOutOfBuilds(definition))
            return null;

        return inquiry.Into(definition, Question, null, () => graphs.OperationAt(definition.DeclaringSyntaxReferences[0].GetSyntax()) switch
        {
            IMethodBodyOperation body => InBody(body, CleanupMembers.IsCleanup(definition), inquiry),
            ILocalFunctionOperation local => InBody(local, false, inquiry),
            _ => null,
        });
    }

    private string? InBody(IOperation body, bool isCleanup, Inquiry inquiry)
    {
        foreach (var operation in StepOrder.OperationsIn(body))
        {
            if (IsHandled(operation, body))
                continue;

            string? because = operation switch
            {
                IThrowOperation { Exception: { } thrown } when isCleanup && IsFailure(thrown.WithoutConversions().Type) => $"a '{thrown.WithoutConversions().Type!.Name}' is thrown",
                IAwaitOperation or IInvocationOperation => Because(operation, null, inquiry),
                _ => null,
            };
            if (because is not null)
                return because;
        }

        return null;
    }

    private static bool IsLeftOutOfBuilds(IMethodSymbol method) => method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "ConditionalAttribute");

    // Whatever catches, and whoever is in a catch, has thought of it.
    private static bool IsHandled(IOperation operation, IOperation body)
    {
        for (var current = operation; current != body && current.Parent is { } parent; current = parent)
        {
            if (parent is ICatchClauseOperation || (parent is ITryOperation attempt && attempt.Body == current && StepOrder.Catches(attempt)))
                return true;
        }

        return false;
    }

    // What says that the caller has made a mistake is no failure of the step.
    private bool IsFailure(ITypeSymbol? type)
    {
        string[] mistakes = ["ArgumentException", "ObjectDisposedException", "NotImplementedException", "NotSupportedException", "UnreachableException", "InvalidEnumArgumentException"];
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (mistakes.Contains(current.Name))
                return false;
        }

        return type.IsOrInherits(symbols.Exception);
    }

    // try { a.Close(); b.Dispose(); } catch (IOException) { }: who wrote that expects a failure, and it skips the second step.
    private string? Expected(IOperation step, IOperation? next)
    {
        if (next is null)
            return null;

        for (var current = step; current.Parent is { } parent; current = parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return null;
            if (parent is ITryOperation attempt && attempt.Body == current && attempt.Body.Descendants().Contains(next) && attempt.Catches.Any(clause => SaysSo(clause, step)))
                return HasSaidSo(attempt, step) ? null : "the 'catch' around both expects it";
        }

        return null;
    }

    // One catch expects one failure, of the first step that can fail.
    private bool HasSaidSo(ITryOperation attempt, IOperation step) => StepOrder.OperationsIn(attempt.Body).TakeWhile(earlier => earlier != step)
        .Any(earlier => MayBeOne(earlier) && !(earlier is IInvocationOperation call && IsPartOfAwait(call)) && attempt.Catches.Any(clause => SaysSo(clause, earlier)));

    private bool SaysSo(ICatchClauseOperation clause, IOperation step)
    {
        var awaited = step is IAwaitOperation wait ? FailingTasks.Awaited(wait) : step;
        bool canFail = awaited is IInvocationOperation call ? endings.Ends(call) && !endings.IsSafe(call) : awaited is not null && step is IAwaitOperation;
        return canFail && StepOrder.Swallows(clause)
            && clause.ExceptionType is not { Name: "ObjectDisposedException" or "NullReferenceException" }
            && (step is IAwaitOperation || !clause.ExceptionType.IsOrInherits(symbols.OperationCanceledException));
    }

    private static bool IsPartOfAwait(IInvocationOperation call)
    {
        IOperation whole = call;
        while (whole.Parent is IConversionOperation or IConditionalAccessOperation or ICoalesceOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" })
            whole = whole.Parent;
        return whole.Parent is IAwaitOperation;
    }
}
