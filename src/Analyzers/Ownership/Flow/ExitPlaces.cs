using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>Finds the source text of a way out of a body, to point at. The graph itself forgets a bare <c>return;</c>.</summary>
internal sealed class ExitPlaces(FlowGraph graph)
{
    /// <summary>The closing brace, or the whole of an expression body.</summary>
    public Location End => graph.Body.GetLastToken().GetLocation();

    /// <summary>The statement behind a branch that leaves a scope or the body.</summary>
    public Location Of(BasicBlock block, ControlFlowBranch branch)
    {
        if (block.BranchValue?.Syntax is { } value && block.ConditionKind is ControlFlowConditionKind.None)
            return (value.FirstAncestorOrSelf<StatementSyntax>() ?? value).GetLocation();

        var last = block.BranchValue?.Syntax ?? LastOperation(block);
        if (last is null)
            return End;

        return (JumpUnder(last, branch) ?? JumpAfter(last))?.GetLocation() ?? End;
    }

    // if (condition) return;
    private static StatementSyntax? JumpUnder(SyntaxNode condition, ControlFlowBranch branch)
    {
        if (condition.FirstAncestorOrSelf<IfStatementSyntax>() is not { } test || !test.Condition.Span.Contains(condition.Span))
            return null;

        bool isTrue = branch.IsConditionalSuccessor == (branch.Source.ConditionKind is ControlFlowConditionKind.WhenTrue);
        return FirstJump(isTrue ? test.Statement : test.Else?.Statement);
    }

    // Release(); return;
    private static StatementSyntax? JumpAfter(SyntaxNode last)
    {
        for (var statement = last.FirstAncestorOrSelf<StatementSyntax>(); statement is not null; statement = statement.Parent?.FirstAncestorOrSelf<StatementSyntax>())
        {
            if (statement.Parent is not BlockSyntax parent)
                continue;

            int next = parent.Statements.IndexOf(statement) + 1;
            return next < parent.Statements.Count && IsJump(parent.Statements[next]) ? parent.Statements[next] : null;
        }

        return null;
    }

    private static StatementSyntax? FirstJump(StatementSyntax? statement) => statement switch
    {
        null => null,
        BlockSyntax block => block.Statements.FirstOrDefault(IsJump),
        _ => IsJump(statement) ? statement : null,
    };

    private static bool IsJump(StatementSyntax statement) =>
        statement.Kind() is SyntaxKind.ReturnStatement or SyntaxKind.ThrowStatement or SyntaxKind.BreakStatement or SyntaxKind.ContinueStatement or SyntaxKind.GotoStatement;

    private static SyntaxNode? LastOperation(BasicBlock block) =>
        block.Operations.IsEmpty ? null : block.Operations[block.Operations.Length - 1].Syntax;
}
