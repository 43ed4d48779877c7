using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>Traces a value back, through conversions, captures and locals of the body, to the operations that made it.</summary>
internal static class ValueOrigins
{
    /// <summary>Where a value comes from: through conversions, captures, and locals of the body.</summary>
    public static IEnumerable<IOperation> Of(IOperation value, FlowGraph graph)
    {
        var work = new Stack<IOperation>([value]);
        var seen = new HashSet<IOperation>();
        while (work.Count > 0)
        {
            var current = work.Pop();
            if (!seen.Add(current))
                continue;

            switch (current)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    work.Push(conversion.Operand);
                    break;
                case IFlowCaptureReferenceOperation capture when graph.CapturedValues(capture.Id) is { Count: > 0 } captured:
                    foreach (var one in captured)
                        work.Push(one);
                    break;
                case ILocalReferenceOperation local when graph.ValuesOf(local.Local).ToList() is { Count: > 0 } assigned:
                    foreach (var one in assigned)
                        work.Push(one);
                    break;
                default:
                    yield return current;
                    break;
            }
        }
    }
}
