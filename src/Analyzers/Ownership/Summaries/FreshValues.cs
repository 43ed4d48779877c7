using System.Collections.Concurrent;
using LifetimeGuard.Analyzers.Ownership.AsyncDisposal;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Summaries;

/// <summary>Which expressions make a new value that somebody owes something for.</summary>
internal sealed class FreshValues(FlowGraphs graphs, CallEffects calls, RunnerTypes runners, AsyncCleanups cleanups)
{
    private readonly ConcurrentDictionary<(ISymbol Method, Duty Duty), ITypeSymbol?> _known = new();

    /// <summary>The type of the new value, or null where the expression makes none that owes <paramref name="duty"/>.</summary>
    public ITypeSymbol? MadeBy(IOperation operation, Duty duty, Inquiry inquiry) => operation switch
    {
        // The default value of a struct: nothing is made.
        IObjectCreationOperation { Type.IsValueType: true, Arguments.IsEmpty: true } => null,
        IObjectCreationOperation { Type: { } type } creation =>
            (Owes(type, duty, inquiry) && !(duty is Duty.Keep && IsRooted(creation))) || IsMarked(creation.Constructor, duty) ? type : null,
        IInvocationOperation { TargetMethod.MethodKind: not MethodKind.DelegateInvoke } call => MadeByCall(call.TargetMethod, isAwaited: false, duty, inquiry),
        // public Inbox([TransfersOwnership] FileSystemWatcher watcher): handed over, it is as good as made.
        IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } when duty is Duty.End =>
            calls.Contracts.SubjectsOf(method, ContractVerb.Takes).Contains(parameter.Name) && Owes(parameter.Type, duty, inquiry) ? parameter.Type : null,
        IAwaitOperation wait when Awaited(wait.Operation) is { } call => MadeByCall(call.TargetMethod, isAwaited: true, duty, inquiry),
        _ => null,
    };

    private bool Owes(ITypeSymbol type, Duty duty, Inquiry inquiry) =>
        calls.Contracts.Has(type, ContractVerb.Owes, SubjectOf(duty)) || (duty is Duty.Keep && (calls.Contracts.Has(type, ContractVerb.Owes, "storing") || runners.OwnsCollectableRunner(type, inquiry)))
        || (duty is Duty.Release && cleanups.Matters(type))
        || (duty is Duty.Stop && !calls.Workers.StartsOf(type).IsEmpty)
        || (duty is Duty.End && (calls.Contracts.Has(type, ContractVerb.Owes, "replacing") || runners.HoldsWork(type, inquiry)));

    // What the declaration of a member says about its result.
    private bool IsMarked(IMethodSymbol? method, Duty duty) => duty is Duty.Keep && calls.Contracts.Has(method, ContractVerb.Returns, "stored");

    private bool IsRooted(IObjectCreationOperation creation) => calls.Contracts.Has(creation.Constructor, ContractVerb.Returns, "rooted");

    private ITypeSymbol? MadeByCall(IMethodSymbol method, bool isAwaited, Duty duty, Inquiry inquiry)
    {
        if (duty is Duty.End && calls.Contracts.Has(method, ContractVerb.Returns, "registration"))
            return method.ReturnType;

        if (calls.Contracts.Has(method, ContractVerb.Returns, "owned"))
            return (isAwaited ? AwaitedType(method.ReturnType) : method.ReturnType) is { } returned && Owes(returned, duty, inquiry) ? returned : null;

        if (!method.ReturnsVoid && IsMarked(method, duty))
        {
            bool isTask = method.ReturnType is { Name: "Task" or "ValueTask" };
            return isTask == isAwaited ? (isAwaited ? AwaitedType(method.ReturnType) : method.ReturnType) : null;
        }

        if (method.IsAsync != isAwaited || method.ReturnsVoid || !ParameterSummaries.IsFollowable(method))
            return null;

        if (!MayHide(isAwaited ? AwaitedType(method.ReturnType) : method.ReturnType, duty, inquiry))
            return null;

        var key = (method.OriginalDefinition, duty);
        if (_known.TryGetValue(key, out var known))
            return known;

        var found = inquiry.Into(method, ("fresh", duty), null, () => ReturnedBy(method, duty, inquiry));
        if (!inquiry.WasCut)
            _known.TryAdd(key, found);
        return found;
    }

    // Bodies are looked into only where the declared type leaves room for such a value.
    private bool MayHide(ITypeSymbol? declared, Duty duty, Inquiry inquiry) =>
        (duty is not Duty.Stop && declared is { Name: "IDisposable" or "IAsyncDisposable" or "Component" } or { SpecialType: SpecialType.System_Object })
        || (declared is not null && Owes(declared, duty, inquiry));

    private static ITypeSymbol? AwaitedType(ITypeSymbol type) => type is INamedTypeSymbol { TypeArguments: [var result] } ? result : null;

    private ITypeSymbol? ReturnedBy(IMethodSymbol method, Duty duty, Inquiry inquiry)
    {
        if (graphs.Of(method) is not { CanBeFollowed: true } graph)
            return null;

        ITypeSymbol? made = null;
        foreach (var returned in graph.ReturnedValues)
        {
            foreach (var origin in ValueOrigins.Of(returned, graph))
            {
                if (origin.ConstantValue is { HasValue: true, Value: null })
                    continue;

                if (MadeBy(origin, duty, inquiry) is not { } type || !IsLeftToCaller(origin, graph, duty, inquiry))
                    return null;

                made = type;
            }
        }

        return made;
    }

    private bool IsLeftToCaller(IOperation creation, FlowGraph graph, Duty duty, Inquiry inquiry)
    {
        if (graph.Find(creation) is not { } point)
            return false;

        var outcome = new ObligationWalk(graph, new UseClassifier(graph, duty, calls, inquiry), withFacts: false, inquiry.Cancellation).From(point);
        return outcome is { IsUnknown: false, EndedBecause: null, IsKeptElsewhere: false, HandedOverBecause: not null };
    }

    private static IInvocationOperation? Awaited(IOperation operation)
    {
        while (operation is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } inner })
            operation = inner;
        return operation as IInvocationOperation;
    }

    private static string SubjectOf(Duty duty) => duty switch
    {
        Duty.Release => "release",
        Duty.Keep => "keeping",
        Duty.Stop => "stopping",
        Duty.Unregister => "unregistering",
        Duty.Free => "freeing",
        Duty.End => "ending",
        Duty.Complete => "completing",
        _ => "observation",
    };
}
