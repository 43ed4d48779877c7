using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Rules.Runners;

/// <summary>The statement of an instance member that creates a runner, and what else in the member uses it.</summary>
internal sealed class RunnerStatement
{
    private RunnerStatement(SyntaxNode statement, ExpressionSyntax creation, ILocalSymbol? local, ImmutableArray<IdentifierNameSyntax> uses, bool isInConstructor)
    {
        Statement = statement;
        Creation = creation;
        Local = local;
        Uses = uses;
        IsInConstructor = isInConstructor;
    }

    /// <summary>The statement, or the whole of a constructor's expression body.</summary>
    public SyntaxNode Statement { get; }

    public ExpressionSyntax Creation { get; }

    /// <summary>The local that holds the runner; null where nothing does.</summary>
    public ILocalSymbol? Local { get; }

    public ImmutableArray<IdentifierNameSyntax> Uses { get; }

    public bool IsInConstructor { get; }

    /// <summary>Null where the creation is no statement of its own in a block, or is not in an instance member.</summary>
    public static RunnerStatement? Of(ExpressionSyntax creation, SemanticModel model)
    {
        if (model.GetEnclosingSymbol(creation.SpanStart) is not { } inner || !IsInstance(inner) || IsRepeated(creation))
            return null;

        bool isInConstructor = inner is IMethodSymbol { MethodKind: MethodKind.Constructor };
        return creation.Parent switch
        {
            ExpressionStatementSyntax { Parent: BlockSyntax } statement => new(statement, creation, null, ImmutableArray<IdentifierNameSyntax>.Empty, isInConstructor),
            ArrowExpressionClauseSyntax { Parent: ConstructorDeclarationSyntax } => new(creation, creation, null, ImmutableArray<IdentifierNameSyntax>.Empty, isInConstructor),
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement } assignment
                when model.GetSymbolInfo(assignment.Left).Symbol is IDiscardSymbol => new(statement, creation, null, ImmutableArray<IdentifierNameSyntax>.Empty, isInConstructor),
            EqualsValueClauseSyntax
            {
                Parent: VariableDeclaratorSyntax
                {
                    Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax block } statement }
                } declarator
            } when model.GetDeclaredSymbol(declarator) is ILocalSymbol local && UsesOf(local, block, model) is var uses && uses.All(IsReceiver) =>
                new(statement, creation, local, uses, isInConstructor),
            _ => null,
        };
    }

    // One field cannot hold the runners of all rounds.
    private static bool IsRepeated(SyntaxNode creation) => creation.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax).Any(node => node is
        CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    // A runner that is stored somewhere else too has another owner, on another path.
    private static bool IsReceiver(IdentifierNameSyntax use) => use.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == use,
        ConditionalAccessExpressionSyntax access => access.Expression == use,
        _ => false,
    };

    // A lambda's or local function's own symbol says nothing of instances; the member around it does.
    private static bool IsInstance(ISymbol symbol)
    {
        for (ISymbol? current = symbol; current is not null and not INamedTypeSymbol; current = current.ContainingSymbol)
        {
            if (current.IsStatic)
                return false;
        }

        return true;
    }

    private static ImmutableArray<IdentifierNameSyntax> UsesOf(ILocalSymbol local, SyntaxNode scope, SemanticModel model) => scope
        .DescendantNodes().OfType<IdentifierNameSyntax>()
        .Where(name => name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, local))
        .ToImmutableArray();
}
