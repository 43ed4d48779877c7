using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Waits;

/// <summary>
/// Finds the calls that start what a wait waits for. A task from outside, of a promise or of a call that only hands out what
/// somebody has started, is another's.
/// </summary>
internal sealed class WaitedWork(FlowGraph graph, FlowGraphs graphs, StartedTasks tasks, ContractTable contracts, CancellationToken cancellation)
{
    /// <summary>The calls and creations that start the work, as the graph has them; empty where another has started it.</summary>
    public IReadOnlyList<IOperation> StartsOf(IInvocationOperation wait)
    {
        var starts = new List<IOperation>();
        foreach (var waited in Waited(wait))
            Collect(waited, starts, 0);
        return starts;
    }

    private static IEnumerable<IOperation> Waited(IInvocationOperation wait)
    {
        if (wait.Instance is { } instance)
            return [instance];

        var given = wait.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value.WithoutConversions();
        return given is null ? [] : given.Elements() ?? [given];
    }

    private void Collect(IOperation value, List<IOperation> starts, int depth)
    {
        value = value.Resolved(graph);
        switch (value)
        {
            case ILocalReferenceOperation { Local: var local } when depth < 4 && graph.Declares(local) && graph.ValuesOf(local).ToList() is [var only]:
                Collect(only, starts, depth + 1);
                break;
            case IInvocationOperation { TargetMethod: { Name: nameof(Task.WhenAll), ContainingType.Name: nameof(Task) } } all:
                foreach (var part in Waited(all))
                    Collect(part, starts, depth + 1);
                break;
            case IInvocationOperation call when contracts.Has(call.TargetMethod, ContractVerb.Returns, "this"):
                foreach (var part in Waited(call).Take(1))
                    Collect(part, starts, depth);
                break;
            case IInvocationOperation call when IsStart(call):
                starts.Add(call);
                break;
            case IObjectCreationOperation creation when tasks.IsTask(creation.Type) && creation.Arguments.Length > 0:
                starts.Add(creation);
                break;
        }
    }

    private bool IsStart(IInvocationOperation call) =>
        tasks.Starts(call)
        && !tasks.CannotFail(call)
        && !Continuations.IsContinuation(call)
        && !contracts.Has(call.TargetMethod, ContractVerb.Waits, "this")
        && !tasks.IsKeptByCallee(call, cancellation)
        && !OnlyLooks(call)
        && !IsEnd(call)
        && MakesItsTask(call.TargetMethod);

    // WaitForReadyAsync(): a state that others bring about; the wait for it holds nothing but its own promise.
    private static bool OnlyLooks(IInvocationOperation call) =>
        (call.TargetMethod.Name.StartsWith("Wait", StringComparison.Ordinal) || call.TargetMethod.Name.StartsWith("When", StringComparison.Ordinal))
        && !TokenOverloads.Exist(call.TargetMethod);

    // server.StopAsync(): the end of something is to go on, and a limit for who waits for it is all that can be set.
    private static bool IsEnd(IInvocationOperation call) => CleanupMembers.IsLastStep(call) && !TokenOverloads.Exist(call.TargetMethod);

    // Task Ready() => _ready.Task: nothing is started by it.
    private bool MakesItsTask(IMethodSymbol method)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (method.IsAsync || !ParameterSummaries.IsFollowable(method))
            return true;

        return graphs.Of(method) is { CanBeFollowed: true } body
            && body.ReturnedValues.SelectMany(value => ValueOrigins.Of(value, body)).ToList() is { Count: > 0 } origins
            && origins.All(origin => origin is IInvocationOperation made && (tasks.IsAwaitable(made.Type) && tasks.Starts(made) || contracts.Has(made.TargetMethod, ContractVerb.Returns, "completed")));
    }
}
