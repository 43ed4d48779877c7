using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Summaries;

/// <summary>Whether a <c>ContinueWith</c> sees how its task ended. One that does not loses the failure as if nobody had awaited.</summary>
internal static class Continuations
{
    // TaskContinuationOptions.NotOnRanToCompletion; OnlyOnFaulted and OnlyOnCanceled contain it.
    private const int NotOnRanToCompletion = 0x10000;

    // TaskContinuationOptions.NotOnFaulted; OnlyOnRanToCompletion contains it.
    private const int NotOnFaulted = 0x20000;

    public static bool IsContinuation(IInvocationOperation call) =>
        call.TargetMethod is { Name: "ContinueWith", ContainingType.Name: "Task" };

    /// <summary>
    /// Whether the continuation runs for failures and looks at them; true where its code is not known, and where the task
    /// that it continues is somebody's already: then it is only an epilogue.
    /// </summary>
    public static bool Observes(IInvocationOperation continuation)
    {
        if (continuation.Instance?.WithoutConversions() is not IInvocationOperation)
            return true;

        int options = OptionsOf(continuation);
        if ((options & NotOnRanToCompletion) != 0)
            return true;

        if ((options & NotOnFaulted) != 0)
            return false;

        var code = continuation.Arguments.Length == 0 ? null : continuation.Arguments[0].Value.DelegateTarget();

        return code is not IAnonymousFunctionOperation { Symbol.Parameters: [var task, ..] } lambda
            || lambda.Body.Descendants().Any(operation => IsLook(operation, task) || CompletesPromise(operation));
    }

    /// <summary>Whether the call is a continuation that keeps a promise: who waits for that waits for the task too.</summary>
    public static bool KeepsPromise(IInvocationOperation call) =>
        IsContinuation(call) && call.Arguments is [{ Value: var code }, ..] && code.DelegateTarget() is IAnonymousFunctionOperation lambda && lambda.Body.Descendants().Any(CompletesPromise);

    // t.Result throws inside the continuation, whose own task is dropped: that is no look.
    private static bool IsLook(IOperation operation, IParameterSymbol task) =>
        operation is IParameterReferenceOperation reference
        && SymbolEqualityComparer.Default.Equals(reference.Parameter, task)
        && reference.Parent is not IPropertyReferenceOperation { Property.Name: "Result" or "Id" or "IsCompleted" or "AsyncState" };

    // Whoever waits for the promise waits for this task too.
    private static bool CompletesPromise(IOperation operation) =>
        operation is IInvocationOperation
        {
            TargetMethod.Name: "SetResult" or "TrySetResult" or "SetException" or "TrySetException" or "SetCanceled" or "TrySetCanceled" or "SetFromTask" or "TrySetFromTask",
        };

    private static int OptionsOf(IInvocationOperation continuation)
    {
        foreach (var argument in continuation.Arguments)
        {
            if (argument.Parameter?.Type.Name == "TaskContinuationOptions" && argument.Value.ConstantValue is { HasValue: true, Value: int options })
                return options;
        }

        return 0;
    }
}
