using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.Analyzers.Ownership.Registrations;

/// <summary>Fields that a type fills only with what its constructors are given: what they hold is somebody else's.</summary>
internal sealed class InjectedFields(Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool IsInjected(IFieldSymbol field) =>
        field is { IsStatic: false, DeclaredAccessibility: Accessibility.Private } && _known.GetOrAdd(field.OriginalDefinition, _ => OnlyFromParameters(field.OriginalDefinition));

    private bool OnlyFromParameters(IFieldSymbol field)
    {
        bool isFilled = false;
        foreach (var declaration in field.ContainingType.DeclaringSyntaxReferences)
        {
            var type = declaration.GetSyntax();
            foreach (var name in type.DescendantNodes().Where(node => NameOf(node) == field.Name))
            {
                if (ValueGiven(name) is not { } value)
                    continue;

                var model = compilation.GetSemanticModel(name.SyntaxTree);
                if (model.GetSymbolInfo(value).Symbol is not IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } })
                    return false;

                isFilled = true;
            }
        }

        return isFilled;
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        VariableDeclaratorSyntax declarator => declarator.Identifier.ValueText,
        _ => null,
    };

    private static ExpressionSyntax? ValueGiven(SyntaxNode name)
    {
        if (name is VariableDeclaratorSyntax declarator)
            return declarator.Initializer?.Value;

        var target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target ? assignment.Right : null;
    }
}
