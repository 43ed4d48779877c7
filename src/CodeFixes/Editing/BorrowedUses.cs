using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>Are all uses of a local such that it may be disposed when its scope ends?</summary>
internal sealed class BorrowedUses(Compilation compilation)
{
    private const int CalleesFollowed = 2;

    /// <summary>False where a use may keep the value: returned, stored, captured, or passed to code that cannot be seen.</summary>
    public bool Only(ISymbol variable, SyntaxNode scope) => Only(variable, scope, CalleesFollowed);

    private bool Only(ISymbol variable, SyntaxNode scope, int calleesLeft)
    {
        var model = compilation.GetSemanticModel(scope.SyntaxTree);
        return scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == variable.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, variable))
            .All(use => IsBorrow(use, scope, model, calleesLeft));
    }

    private bool IsBorrow(IdentifierNameSyntax use, SyntaxNode scope, SemanticModel model, int calleesLeft)
    {
        if (use.Ancestors().TakeWhile(node => node != scope).Any(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            return false;

        var whole = use.Parent is PostfixUnaryExpressionSyntax suppression ? (ExpressionSyntax)suppression : use;
        return whole.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression == whole && IsUsed(access, scope, model),
            ConditionalAccessExpressionSyntax access => access.Expression == whole,
            BinaryExpressionSyntax comparison => comparison.IsKind(SyntaxKind.EqualsExpression) || comparison.IsKind(SyntaxKind.NotEqualsExpression),
            IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax { Pattern: ConstantPatternSyntax } } => true,
            ArgumentSyntax argument => calleesLeft > 0 && IsBorrowedByCallee(argument, model, calleesLeft),
            _ => false,
        };
    }

    // 'p.Kill' without a call makes a delegate that keeps p. An event of a value that is disposed is never raised again, so
    // a handler needs something in the same scope that waits for the end.
    private static bool IsUsed(MemberAccessExpressionSyntax access, SyntaxNode scope, SemanticModel model) => model.GetSymbolInfo(access).Symbol switch
    {
        IMethodSymbol => access.Parent is InvocationExpressionSyntax,
        IEventSymbol => scope.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText.StartsWith("WaitForExit", StringComparison.Ordinal)),
        null => false,
        _ => true,
    };

    private bool IsBorrowedByCallee(ArgumentSyntax argument, SemanticModel model, int calleesLeft)
    {
        if (argument.Parent is not ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list
            || model.GetSymbolInfo(call).Symbol is not IMethodSymbol { IsVirtual: false, IsAbstract: false, IsOverride: false } callee
            || callee.DeclaringSyntaxReferences is not [var declaration])
        {
            return false;
        }

        int position = list.Arguments.IndexOf(argument);
        var parameter = argument.NameColon is { } named
            ? callee.Parameters.FirstOrDefault(candidate => candidate.Name == named.Name.Identifier.ValueText)
            : callee.Parameters.ElementAtOrDefault(position);
        return parameter is { IsParams: false, RefKind: RefKind.None } && Only(parameter, declaration.GetSyntax(), calleesLeft - 1);
    }
}
