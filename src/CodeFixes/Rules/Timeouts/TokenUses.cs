using LifetimeGuard.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Rules.Timeouts;

/// <summary>Has everything that gets a source's token ended when a scope ends? Only what is awaited there, or does not return work.</summary>
internal sealed class TokenUses(SemanticModel model)
{
    private const int HoldersFollowed = 3;

    /// <summary>All tokens that the scope reads from the source in a variable.</summary>
    public bool AllEndIn(ISymbol source, SyntaxNode scope) => NamesOf(source, scope)
        .Select(name => name.Parent)
        .OfType<MemberAccessExpressionSyntax>()
        .Where(access => access.Name.Identifier.ValueText == "Token")
        .All(token => EndsIn(token, scope));

    /// <summary>One token.</summary>
    public bool EndsIn(ExpressionSyntax token, SyntaxNode scope) => EndsIn(token, scope, HoldersFollowed);

    private bool EndsIn(ExpressionSyntax token, SyntaxNode scope, int holdersLeft)
    {
        SyntaxNode node = token;
        bool isWork = false;
        while (node != scope && node.Parent is { } parent)
        {
            switch (parent)
            {
                case AwaitExpressionSyntax:
                    return true;
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                    return false;
                case InvocationExpressionSyntax call:
                    isWork |= MayGoOn(model.GetTypeInfo(call).Type);
                    break;
                case BaseObjectCreationExpressionSyntax:
                    return false;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax variable } assignment when assignment.Right == node:
                    return !isWork && model.GetSymbolInfo(variable).Symbol is ILocalSymbol or IParameterSymbol && HolderEndsIn(model.GetSymbolInfo(variable).Symbol!, scope, holdersLeft);
                case VariableDeclaratorSyntax declarator:
                    return !isWork && model.GetDeclaredSymbol(declarator) is ILocalSymbol local && (local.Type.Name != "CancellationToken" || HolderEndsIn(local, scope, holdersLeft));
                case AssignmentExpressionSyntax or YieldStatementSyntax:
                    return false;
                case ReturnStatementSyntax:
                    return !isWork && node != token;
                case StatementSyntax:
                    return !isWork;
            }

            node = parent;
        }

        return false;
    }

    private bool HolderEndsIn(ISymbol holder, SyntaxNode scope, int holdersLeft) =>
        holdersLeft > 0 && NamesOf(holder, scope).Where(name => !IsTarget(name)).All(use => EndsIn(use, scope, holdersLeft - 1));

    private IEnumerable<IdentifierNameSyntax> NamesOf(ISymbol variable, SyntaxNode scope) => scope.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Where(name => name.Identifier.ValueText == variable.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, variable));

    private static bool IsTarget(IdentifierNameSyntax name) => name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name;

    // A task, a sequence that is run later, or anything else that is no plain result.
    private static bool MayGoOn(ITypeSymbol? type) =>
        type is null || (type.SpecialType is SpecialType.None && !type.IsValueType && type.TypeKind is not TypeKind.Array) || type.Name is "ValueTask" or "CancellationTokenRegistration" or "ConfiguredTaskAwaitable";
}
