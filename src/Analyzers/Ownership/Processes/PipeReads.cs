using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Processes;

/// <summary>Tells how a stream of a child is read, by what is called on it.</summary>
internal static class PipeReads
{
    private const int ShortMilliseconds = 1000;

    /// <summary>How the stream is read there.</summary>
    public static PipeUse Of(IOperation stream)
    {
        if (CallOn(stream) is not { } call)
            return stream.Parent is IPropertyReferenceOperation { Property.Name: "EndOfStream" } end && IsLoopCondition(end) ? PipeUse.ToTheEnd : PipeUse.Begun;

        return call.TargetMethod.Name switch
        {
            "ReadToEnd" or "CopyTo" => PipeUse.ToTheEnd,
            "ReadToEndAsync" or "CopyToAsync" when IsAwaited(call) => PipeUse.ToTheEnd,
            "ReadLine" when IsLoopCondition(call) => PipeUse.ToTheEnd,
            "ReadLineAsync" when IsAwaited(call) && IsLoopCondition(call) => PipeUse.ToTheEnd,
            _ => PipeUse.Begun,
        };
    }

    /// <summary>Whether the stream is read to its end in one call, and the body waits for that.</summary>
    public static bool IsWhole(IOperation stream) => Of(stream) is PipeUse.ToTheEnd && CallOn(stream) is { TargetMethod.Name: "ReadToEnd" or "ReadToEndAsync" };

    /// <summary>The read with all that belongs to it.</summary>
    public static SyntaxNode Whole(ChildUse stream) => stream.Place == stream.Member.Syntax ? CallOn(stream.Member)?.Syntax ?? stream.Place : stream.Place;

    /// <summary>Whether the body waits there for the task that a call returns.</summary>
    public static bool IsAwaited(IOperation call)
    {
        var current = call.Parent;
        while (current is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" or "WaitAsync" } or IConversionOperation or IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "WaitAsync" } })
            current = current.Parent;
        return current is IAwaitOperation
            or IPropertyReferenceOperation { Property.Name: "Result" }
            or IInvocationOperation { TargetMethod.Name: "GetResult" or "Wait" };
    }

    /// <summary>Whether a wait only looks how things stand.</summary>
    public static bool IsShort(IOperation wait) =>
        wait is IInvocationOperation { Arguments: [{ Value.ConstantValue: { HasValue: true, Value: int milliseconds } }] } && milliseconds is >= 0 and < ShortMilliseconds;

    /// <summary>Whether a loop goes on there until the child has ended, whatever else happens.</summary>
    public static bool IsEndlessLook(IOperation hasExited) =>
        hasExited.Parent is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Syntax.Parent: WhileStatementSyntax loop } not && loop.Condition == not.Syntax
        && !loop.Statement.DescendantNodesAndSelf().Any(node => node is BreakStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or GotoStatementSyntax);

    /// <summary>The call on the stream, or on the stream below a reader.</summary>
    public static IInvocationOperation? CallOn(IOperation stream) => stream.Parent switch
    {
        IInvocationOperation call when call.Instance == stream => call,
        IPropertyReferenceOperation { Property.Name: "BaseStream" } below => CallOn(below),
        _ => null,
    };

    private static bool IsLoopCondition(IOperation read)
    {
        for (var current = read.Syntax; current.Parent is { } parent; current = parent)
        {
            if (parent is WhileStatementSyntax loop)
                return loop.Condition == current;
            if (parent is StatementSyntax)
                return false;
        }

        return false;
    }
}
