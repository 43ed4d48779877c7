using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Loops;

/// <summary>Which statements of a loop leave it.</summary>
internal static class LoopExits
{
    /// <summary>Whether any statement in the rounds of the loop may leave it.</summary>
    public static bool Exist(ILoopOperation loop) => LoopCode.In(loop.Body).Any(operation => Leaves(operation, loop));

    /// <summary>Whether the operation goes on behind the loop, leaves its function, or hands a value to whoever asks for the next one.</summary>
    public static bool Leaves(IOperation operation, ILoopOperation loop) => operation switch
    {
        IReturnOperation { IsImplicit: false } => true,
        IBranchOperation { BranchKind: BranchKind.Break } leaving => leaving.GetCorrespondingOperation() is ILoopOperation left && LoopCode.IsInside(loop, left),
        IBranchOperation { BranchKind: BranchKind.Continue } next => next.GetCorrespondingOperation() is { } outer && outer.Syntax != loop.Syntax && LoopCode.IsInside(loop, outer),
        IBranchOperation { BranchKind: BranchKind.GoTo, Syntax: GotoStatementSyntax { CaseOrDefaultKeyword.RawKind: 0 } } => true,
        IThrowOperation => !IsCaught(operation, loop),
        _ => false,
    };

    private static bool IsCaught(IOperation thrown, ILoopOperation loop)
    {
        for (var current = thrown; current.Parent is { } parent && current != loop; current = parent)
        {
            if (parent is ITryOperation attempt && attempt.Body == current && attempt.Catches.Any(clause => clause.Filter is null && IsGeneral(clause.ExceptionType)))
                return true;
        }

        return false;
    }

    private static bool IsGeneral(ITypeSymbol? type) => type is null or { SpecialType: SpecialType.System_Object } or { Name: nameof(Exception) };
}
