using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>Puts a statement in front of another one, in a block or at the top level.</summary>
internal static class InFront
{
    /// <summary>The root with the statement added.</summary>
    public static SyntaxNode Of(StatementSyntax statement, StatementSyntax added, RepairTarget target) => Of(target.Root, statement, added);

    /// <inheritdoc cref="Of(StatementSyntax, StatementSyntax, RepairTarget)"/>
    public static SyntaxNode Of(SyntaxNode root, StatementSyntax statement, StatementSyntax added)
    {
        var both = NewStatement.Before(added.WithAdditionalAnnotations(Formatter.Annotation), statement);
        return statement.Parent is GlobalStatementSyntax global
            ? root.ReplaceNode(global, both.Select(one => GlobalStatement(one)))
            : root.ReplaceNode(statement, both);
    }
}
