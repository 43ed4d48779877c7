using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Processes;

/// <summary>Tells what is written to a child, and whether its input stays open.</summary>
internal static class PipeWrites
{
    // Programs that are told so end without seeing the end of their input.
    private static readonly Regex Goodbye = new("(?i)\\b(exit|quit|bye|stop|shutdown|q)\\b", RegexOptions.CultureInvariant);

    /// <summary>Whether the input is given something of any length there: what is not known, or line after line in a loop.</summary>
    public static bool IsUnbounded(IOperation input)
    {
        if (PipeReads.CallOn(input) is not { } call || !IsWaitedFor(call))
            return false;

        return call.TargetMethod.Name switch
        {
            "CopyTo" or "CopyToAsync" => false,
            "Write" or "WriteAsync" => call.Arguments.Length > 0 && !call.Arguments[0].Value.ConstantValue.HasValue && call.Arguments[0].Value.Type?.SpecialType is not SpecialType.System_Char,
            "WriteLine" or "WriteLineAsync" => call.Arguments.Length > 0 && !call.Arguments[0].Value.ConstantValue.HasValue && IsInLoop(call),
            _ => false,
        };
    }

    /// <summary>Whether a text of any length is written there at once; many children take line after line before they answer.</summary>
    public static bool IsWholeText(IOperation input) => IsUnbounded(input) && PipeReads.CallOn(input) is { TargetMethod.Name: "Write" or "WriteAsync" };

    /// <summary>Whether the input stays open as far as that use goes: it is written or flushed and nothing else.</summary>
    public static bool LeavesOpen(IOperation input) =>
        (PipeReads.CallOn(input) is { TargetMethod.Name: "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync" or "Flush" or "FlushAsync" } call
            && !call.Arguments.Any(argument => argument.Value.ConstantValue is { HasValue: true, Value: string text } && Goodbye.IsMatch(text)))
        || input.Parent is IPropertyReferenceOperation { Property.Name: "AutoFlush" or "NewLine" };

    private static bool IsWaitedFor(IInvocationOperation call) => !call.TargetMethod.Name.EndsWith("Async", StringComparison.Ordinal) || PipeReads.IsAwaited(call);

    private static bool IsInLoop(IOperation operation)
    {
        for (var current = operation.Parent; current is not null and not IAnonymousFunctionOperation; current = current.Parent)
        {
            if (current is ILoopOperation)
                return true;
        }

        return false;
    }
}
