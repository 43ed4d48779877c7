using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Rooting;

/// <summary>What a lambda or local function takes from around it: variables, and the object it is written in.</summary>
internal sealed class Captures
{
    private readonly HashSet<ISymbol> _variables = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);

    private Captures()
    {
    }

    public bool Instance { get; private set; }

    /// <summary>Locals and parameters of the bodies around; fields and <c>this</c> are not among them.</summary>
    public IReadOnlyCollection<ISymbol> Variables => _variables;

    public static Captures Of(IOperation function)
    {
        var captures = new Captures();
        captures.Collect(function, function.Syntax);
        return captures;
    }

    private void Collect(IOperation function, SyntaxNode around)
    {
        foreach (var operation in function.Descendants())
        {
            switch (operation)
            {
                case ILocalReferenceOperation { Local: { IsConst: false } local } when !IsWithin(local, around):
                    _variables.Add(local);
                    break;
                case IParameterReferenceOperation { Parameter: var parameter } when !IsWithin(parameter, around):
                    if (IsOfType(parameter))
                        Instance = true;
                    else
                        _variables.Add(parameter);
                    break;
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                    Instance = true;
                    break;
                case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } called }:
                    Follow(called, operation, around);
                    break;
                case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } named }:
                    Follow(named, operation, around);
                    break;
            }
        }
    }

    private void Follow(IMethodSymbol local, IOperation from, SyntaxNode around)
    {
        if (_followed.Add(local) && !IsWithin(local, around) && LocalFunctions.Find(local, from) is { } body)
            Collect(body, body.Syntax);
    }

    // A parameter of a primary constructor that a member uses is a field of the object.
    private static bool IsOfType(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, DeclaringSyntaxReferences: [var declaration] } && declaration.GetSyntax() is TypeDeclarationSyntax;

    private static bool IsWithin(ISymbol symbol, SyntaxNode around) =>
        symbol.DeclaringSyntaxReferences is [var declaration, ..] && declaration.SyntaxTree == around.SyntaxTree && around.Span.Contains(declaration.Span);
}
