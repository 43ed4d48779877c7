using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Waits;

/// <summary>Which calls wait no longer than an argument allows.</summary>
internal sealed class LimitedWaits(ContractTable contracts)
{
    /// <summary>The call as a wait that may end early; null where it is none, or waits as long as it takes.</summary>
    public LimitedWait? Of(IInvocationOperation call)
    {
        var names = contracts.SubjectsOf(call.TargetMethod, ContractVerb.Limits).ToList();
        if (names.Count == 0)
            return null;

        var limits = call.Arguments
            .Where(argument => argument.ArgumentKind is ArgumentKind.Explicit && argument.Parameter is { } parameter && names.Contains(parameter.Name))
            .Select(argument => new WaitLimit(argument.Value, argument.Parameter!.Type.Name is nameof(CancellationToken)))
            .Where(limit => limit.IsToken ? !IsNever(limit.Value) : !IsEndless(limit.Value))
            .ToImmutableArray();
        return limits.IsEmpty ? null : new LimitedWait(call, limits);
    }

    /// <summary>Whether a time that the call is given says that there is no limit.</summary>
    public bool HasEndlessLimit(IInvocationOperation call)
    {
        var names = contracts.SubjectsOf(call.TargetMethod, ContractVerb.Limits).ToList();
        return call.Arguments.Any(argument => argument.Parameter is { } parameter && names.Contains(parameter.Name) && IsEndless(argument.Value));
    }

    /// <summary>Whether the time is none at all: the call asks and does not wait.</summary>
    public static bool IsPoll(LimitedWait wait) => wait.Limits.Any(limit => !limit.IsToken && limit.Value.WithoutConversions() is var time
        && (time.ConstantValue is { HasValue: true, Value: 0 } || time is IDefaultValueOperation || time is IFieldReferenceOperation { Field: { Name: nameof(TimeSpan.Zero), ContainingType.Name: nameof(TimeSpan) } }));

    /// <summary>-1, <c>Timeout.Infinite</c>, <c>Timeout.InfiniteTimeSpan</c>.</summary>
    public static bool IsEndless(IOperation time)
    {
        time = time.WithoutConversions();
        return time.ConstantValue is { HasValue: true, Value: -1 or -1L }
            || time is IMemberReferenceOperation { Member: { Name: nameof(Timeout.InfiniteTimeSpan), ContainingType.Name: nameof(Timeout) } }
            || time is IInvocationOperation { TargetMethod: { Name: nameof(TimeSpan.FromMilliseconds), ContainingType.Name: nameof(TimeSpan) }, Arguments: [{ Value: var milliseconds }, ..] }
                && milliseconds.WithoutConversions() is { ConstantValue: { HasValue: true, Value: -1 or -1L } };
    }

    /// <summary><c>default</c>, <c>CancellationToken.None</c>.</summary>
    public static bool IsNever(IOperation token) => token.WithoutConversions() is IDefaultValueOperation
        or IPropertyReferenceOperation { Property: { Name: nameof(CancellationToken.None), ContainingType.Name: nameof(CancellationToken) } };
}
