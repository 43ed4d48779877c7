using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Summaries;

/// <summary>Methods of this compilation that return the very task they are given: <c>task.LogFaults()</c>.</summary>
internal sealed class PassThrough(FlowGraphs graphs, CallEffects calls)
{
    /// <summary>The argument that the call gives back, and whether the callee observes it on the way; null where it makes something new.</summary>
    public (IOperation Argument, bool IsObserved)? Of(IInvocationOperation call, Inquiry inquiry)
    {
        var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (method.IsAsync || !method.IsStatic || call.TargetMethod.ReducedFrom is not null || !ParameterSummaries.IsFollowable(method)
            || !method.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, method.ReturnType))
            || graphs.Of(method) is not { CanBeFollowed: true } graph)
            return null;

        IParameterSymbol? returned = null;
        foreach (var value in graph.ReturnedValues)
        {
            if (value.Resolved(graph) is not IParameterReferenceOperation { Parameter: var parameter }
                || (returned is not null && !SymbolEqualityComparer.Default.Equals(returned, parameter)))
                return null;

            returned = parameter;
        }

        if (returned is null || call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == returned.Ordinal) is not { } given)
            return null;

        return (given.Value, !calls.OnArgument(given, Duty.Observe, inquiry).IsResult);
    }
}
