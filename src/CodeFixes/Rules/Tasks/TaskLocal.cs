using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Rules.Tasks;

/// <summary>The local that a reported task was put into by its declaration.</summary>
internal sealed class TaskLocal
{
    private TaskLocal(LocalDeclarationStatementSyntax declaration, ILocalSymbol symbol, bool isUsed)
    {
        Declaration = declaration;
        Symbol = symbol;
        IsUsed = isUsed;
    }

    public LocalDeclarationStatementSyntax Declaration { get; }

    public ILocalSymbol Symbol { get; }

    public bool IsUsed { get; }

    public bool IsImplicitlyTyped => Declaration.Declaration.Type.IsVar;

    /// <summary>Null where the task was not put into a local that its own statement declares.</summary>
    public static TaskLocal? Of(ExpressionSyntax started, SemanticModel model)
    {
        if (started.Parent is not EqualsValueClauseSyntax
            {
                Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: { } scope } declaration } } declarator
            }
            || model.GetDeclaredSymbol(declarator) is not ILocalSymbol local)
        {
            return null;
        }

        bool isUsed = scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, local));
        return new TaskLocal(declaration, local, isUsed);
    }
}
