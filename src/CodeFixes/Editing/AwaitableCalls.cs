using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>Finds the calls of a function that could return a task instead of nothing: all of them, or none.</summary>
internal static class AwaitableCalls
{
    /// <summary>
    /// The calls of a local function or private method, where each is a statement of an async function. Empty where there is
    /// none, where one is not, and where others than those in this file may call it.
    /// </summary>
    public static ImmutableArray<InvocationExpressionSyntax> Of(IMethodSymbol method, SyntaxNode function, SemanticModel model)
    {
        if (ScopeOf(method, function) is not { } scope)
            return ImmutableArray<InvocationExpressionSyntax>.Empty;

        var calls = ImmutableArray.CreateBuilder<InvocationExpressionSyntax>();
        foreach (var name in scope.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name.Identifier.ValueText == method.Name))
        {
            if (!SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol?.OriginalDefinition, method))
                continue;
            if (CallAsStatement(name) is not { } call || function.Contains(call) || AwaitHost.Around(call, model) is not { IsAsync: true })
                return ImmutableArray<InvocationExpressionSyntax>.Empty;

            calls.Add(call);
        }

        return calls.ToImmutable();
    }

    // Attributes say that somebody else calls it: serializers, test runners, component models.
    private static SyntaxNode? ScopeOf(IMethodSymbol method, SyntaxNode function) => method switch
    {
        { MethodKind: MethodKind.LocalFunction } => function.Parent,
        { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private, ExplicitInterfaceImplementations.IsEmpty: true }
            when method.GetAttributes().IsEmpty && method.ContainingType.DeclaringSyntaxReferences.Length == 1 => function.FirstAncestorOrSelf<TypeDeclarationSyntax>(),
        _ => null,
    };

    private static InvocationExpressionSyntax? CallAsStatement(SimpleNameSyntax name)
    {
        ExpressionSyntax called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return called.Parent is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } call && call.Expression == called ? call : null;
    }
}
