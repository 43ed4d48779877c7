using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Summaries;

/// <summary>Methods of this compilation whose task has always ended when they return it.</summary>
internal sealed class CompletedResults(FlowGraphs graphs, ContractTable contracts)
{
    /// <summary>Whether each task that the callee may return has ended already.</summary>
    public bool Are(IInvocationOperation call)
    {
        var definition = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        return !definition.IsAsync && ParameterSummaries.IsFollowable(definition)
            && graphs.Of(definition) is { CanBeFollowed: true } graph
            && graph.ReturnedValues.SelectMany(returned => ValueOrigins.Of(returned, graph)).ToList() is { Count: > 0 } origins
            && origins.All(origin => IsCompleted(origin, contracts));
    }

    /// <summary>Whether the value is a task that has ended before anybody gets it.</summary>
    public static bool IsCompleted(IOperation origin, ContractTable contracts) =>
        (origin is IInvocationOperation call && contracts.Has(call.TargetMethod, ContractVerb.Returns, "completed"))
        || origin is IPropertyReferenceOperation { Property: { IsStatic: true, Name: nameof(Task.CompletedTask) } };
}
