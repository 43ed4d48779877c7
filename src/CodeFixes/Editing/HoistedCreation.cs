using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>Gives a value that is used within a larger expression a local of its own, in a statement before.</summary>
internal static class HoistedCreation
{
    /// <summary>
    /// The root in which <c>Start(x).Wait();</c> is <c>using var name = Start(x); name.Wait();</c>; null where the value is
    /// not the first thing its statement evaluates, since then the order of things would change.
    /// </summary>
    public static SyntaxNode? AsUsing(ExpressionSyntax creation, string wantedName, SemanticModel model)
    {
        return FirstEvaluation.StatementOf(creation) is { Parent: BlockSyntax or GlobalStatementSyntax } statement ? AsUsing(creation, wantedName, statement, model) : null;
    }

    /// <summary>The same before a statement that is known to be the right place.</summary>
    public static SyntaxNode AsUsing(ExpressionSyntax creation, string wantedName, StatementSyntax statement, SemanticModel model)
    {
        string name = UniqueName.ForLocal(wantedName, statement, model);
        var rest = statement
            .ReplaceNode(creation, SyntaxFactory.IdentifierName(name).WithTriviaFrom(creation))
            .WithAdditionalAnnotations(Formatter.Annotation);
        var statements = NewStatement.Before(NewStatement.Using(name, creation), rest);
        var root = model.SyntaxTree.GetRoot();
        return statement.Parent is GlobalStatementSyntax global
            ? root.ReplaceNode(global, statements.Select(SyntaxFactory.GlobalStatement))
            : root.ReplaceNode(statement, statements);
    }
}
