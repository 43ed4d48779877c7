using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Waits;

/// <summary>Waits that tell by <c>false</c> that the time was over, where nobody asks for the answer: the code goes on either way.</summary>
internal sealed class IgnoredWaits(ContractTable contracts, KnownSymbols symbols, TestMethods tests)
{
    private readonly LimitedWaits _waits = new(contracts);

    /// <summary>Why the ignored answer matters; null where the call is no such wait, or its answer is not needed.</summary>
    public string? Because(IInvocationOperation call)
    {
        if (!IsDropped(call) || _waits.Of(call) is not { TellsByResult: true } wait || wait.Limits.All(limit => limit.IsToken))
            return null;

        var waited = WaitedFor(call);
        if (waited is null || waited is IObjectCreationOperation || IsOfToken(waited))
            return null;

        var later = new LaterUses(call, waited, contracts);
        if (later.IsReleased)
            return "what it waits for is released later, although it may not have been taken";

        if (LimitedWaits.IsPoll(wait) || later.IsAsked || IsPause(call, waited) || tests.Contain(call))
            return null;

        return contracts.Has(call.TargetMethod, ContractVerb.Waits, "this") || symbols.IsTask(waited.Type)
            ? "what it waits for may still be running when the code goes on"
            : "the code goes on as if what it waits for had happened";
    }

    private static bool IsDropped(IInvocationOperation call)
    {
        IOperation value = call;
        while (value.Parent is IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation
            || value.Parent is IAwaitOperation || value.Parent is IInvocationOperation { TargetMethod.Name: nameof(Task.ConfigureAwait) })
            value = value.Parent!;

        bool isAwaitable = call.Type?.SpecialType is not SpecialType.System_Boolean;
        return value.Parent is IExpressionStatementOperation && (!isAwaitable || value is IAwaitOperation) && !value.Parent.Syntax.ContainsDiagnostics;
    }

    // The receiver, the object whose monitor it is, or the condition that is spun on.
    private static IOperation? WaitedFor(IInvocationOperation call)
    {
        var waited = call.Instance ?? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value;
        if (waited is IConditionalAccessInstanceOperation)
        {
            for (IOperation? outer = call.Parent; outer is not null; outer = outer.Parent)
            {
                if (outer is IConditionalAccessOperation access)
                    return access.Operation.WithoutConversions();
            }
        }

        return waited?.DelegateTarget();
    }

    // token.WaitHandle.WaitOne(pause): a sleep that a cancellation ends.
    private bool IsOfToken(IOperation waited) =>
        waited is IPropertyReferenceOperation { Property: { Name: nameof(CancellationToken.WaitHandle), ContainingType: var owner } }
        && (SymbolEqualityComparer.Default.Equals(owner, symbols.CancellationToken));

    // A signal in a loop wakes a sleeper up, and the next round looks what there is to do. What a round makes or is given is no such signal.
    private bool IsPause(IInvocationOperation call, IOperation waited)
    {
        if (call.TargetMethod.Name is nameof(Barrier.SignalAndWait))
            return false;

        for (IOperation? current = call; current is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); current = current.Parent)
        {
            if (current is ILoopOperation loop)
                return !IsDeclaredIn(waited, loop);
        }

        return false;
    }

    private static bool IsDeclaredIn(IOperation waited, ILoopOperation loop) => waited.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(reference =>
        reference.Local.DeclaringSyntaxReferences.Any(declaration => declaration.SyntaxTree == loop.Syntax.SyntaxTree && loop.Syntax.Span.Contains(declaration.Span)));
}
