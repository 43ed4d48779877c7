using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>The statement that starts a child and drops it.</summary>
internal static class DroppedStart
{
    /// <summary>The statement, with or without a discard; null where it cannot be replaced by others.</summary>
    public static ExpressionStatementSyntax? StatementOf(ExpressionSyntax start) => start.Parent switch
    {
        ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement => statement,
        AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement } assignment when assignment.Right == start => statement,
        _ => null,
    };

    /// <summary><c>using var child = Process.Start(...);</c></summary>
    public static (LocalDeclarationStatementSyntax Declaration, string Name) Named(ExpressionStatementSyntax statement, RepairTarget target)
    {
        string name = UniqueName.ForLocal("child", statement, target.Model);
        return (NewStatement.Using(name, target.Expression), name);
    }
}
