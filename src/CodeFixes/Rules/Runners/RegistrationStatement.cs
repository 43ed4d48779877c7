using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Rules.Runners;

/// <summary>The statement that makes a registration and loses it, directly in a block.</summary>
internal sealed class RegistrationStatement
{
    private RegistrationStatement(StatementSyntax statement, StatementSyntax whole, ExpressionSyntax call)
    {
        Statement = statement;
        Whole = whole;
        Call = call;
    }

    public StatementSyntax Statement { get; }

    /// <summary>The statement, or the <c>if (token.CanBeCanceled)</c> around it, which a registration does not need.</summary>
    public StatementSyntax Whole { get; }

    public ExpressionSyntax Call { get; }

    public static RegistrationStatement? Of(ExpressionSyntax call, SemanticModel model)
    {
        var statement = call.Parent switch
        {
            ExpressionStatementSyntax dropped => dropped,
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax discarded } assignment when model.GetSymbolInfo(assignment.Left).Symbol is IDiscardSymbol => discarded,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declared } } } => declared,
            _ => (StatementSyntax?)null,
        };
        if (statement is null)
            return null;

        var whole = GuardAround(statement) ?? statement;
        return whole.Parent is BlockSyntax ? new RegistrationStatement(statement, whole, call) : null;
    }

    /// <summary>Whether what follows in the block is all that the registration was made for.</summary>
    public bool EndsWithItsBlock(SemanticModel model)
    {
        var rest = ((BlockSyntax)Whole.Parent!).Statements.SkipWhile(statement => statement != Whole).Skip(1).ToList();
        if (rest.Count == 0)
            return false;

        return Statement is LocalDeclarationStatementSyntax
            || model.GetSymbolInfo(Call).Symbol is IMethodSymbol { Name: "BeginScope" }
            || rest.Any(Waits);
    }

    private static IfStatementSyntax? GuardAround(StatementSyntax statement)
    {
        var parent = statement.Parent is BlockSyntax { Statements.Count: 1 } block ? block.Parent : statement.Parent;
        return parent is IfStatementSyntax { Else: null, Condition: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CanBeCanceled" } } guard ? guard : null;
    }

    private static bool Waits(StatementSyntax statement) => statement
        .DescendantNodesAndSelf(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .Any(node => node is AwaitExpressionSyntax
            or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait" or "WaitOne" or "WaitForExit" or "GetResult" or "Join" } });
}
