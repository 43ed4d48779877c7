using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Races;

/// <summary>Reads the operands of a <c>WhenAny</c> and finds out where each comes from.</summary>
internal static class RaceOperands
{
    public static ImmutableArray<RaceOperand> Of(IInvocationOperation race, FlowGraph graph) =>
        Elements(race, graph).Select(element => Read(element, graph)).ToImmutableArray();

    private static IEnumerable<IOperation> Elements(IInvocationOperation race, FlowGraph graph)
    {
        foreach (var argument in race.Arguments)
        {
            var value = argument.Value.WithoutConversions();
            foreach (var element in value.Elements() ?? ElementsBehind(value, graph) ?? [value])
                yield return element.WithoutConversions();
        }
    }

    // var tasks = new[] { Read(), Task.Delay(limit) }; WhenAny(tasks)
    private static IEnumerable<IOperation>? ElementsBehind(IOperation value, FlowGraph graph) =>
        value is ILocalReferenceOperation { Local: var local } && graph.ValuesOf(local).ToList() is [var only] ? only.WithoutConversions().Elements() : null;

    private static RaceOperand Read(IOperation element, FlowGraph graph)
    {
        switch (element)
        {
            case ILocalReferenceOperation local:
                // A task that several assignments may have put there is followed by nobody.
                var values = graph.ValuesOf(local.Local).ToList();
                return new RaceOperand(element, local.Local, values is [var only] ? StartOf(only, graph) : null);
            case IParameterReferenceOperation parameter:
                return new RaceOperand(element, parameter.Parameter, null);
            default:
                return new RaceOperand(element, null, StartOf(element, graph));
        }
    }

    private static IInvocationOperation? StartOf(IOperation value, FlowGraph graph)
    {
        while (true)
        {
            value = value.WithoutConversions();
            switch (value)
            {
                case IFlowCaptureReferenceOperation capture when graph.CapturedValue(capture.Id) is { } captured:
                    value = captured;
                    continue;
                case IInvocationOperation { TargetMethod: { Name: "AsTask" or "Preserve" or "WaitAsync", ContainingType.Name: "Task" or "ValueTask" }, Instance: { } inner }:
                    value = inner;
                    continue;
                default:
                    return value as IInvocationOperation;
            }
        }
    }
}
