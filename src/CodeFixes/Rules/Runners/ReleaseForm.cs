using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Runners;

/// <summary>How what a field holds is ended: by Dispose, by Stop, by Unregister; a value type cannot be null.</summary>
internal sealed class ReleaseForm
{
    private readonly string _method;
    private readonly bool _mayBeNull;
    private readonly ArgumentListSyntax _arguments;

    private ReleaseForm(string method, bool mayBeNull, ArgumentListSyntax arguments)
    {
        _method = method;
        _mayBeNull = mayBeNull;
        _arguments = arguments;
    }

    /// <summary>Null where the type has no such method.</summary>
    public static ReleaseForm? Of(ITypeSymbol type)
    {
        bool mayBeNull = !type.IsValueType;
        if (Has(type, "Unregister", 1) && type.IsReferenceType)
            return new ReleaseForm("Unregister", mayBeNull, ArgumentList(SingletonSeparatedList(Argument(LiteralExpression(SyntaxKind.NullLiteralExpression)))));

        string? method = new[] { "Dispose", "Stop", "Close", "Shutdown" }.FirstOrDefault(name => Has(type, name, 0));
        return method is null ? null : new ReleaseForm(method, mayBeNull, ArgumentList());
    }

    /// <summary><c>field?.Dispose()</c></summary>
    public ExpressionSyntax Call(string field)
    {
        if (!_mayBeNull)
            return InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, IdentifierName(field), IdentifierName(_method)), _arguments);

        return ConditionalAccessExpression(IdentifierName(field), InvocationExpression(MemberBindingExpression(IdentifierName(_method)), _arguments));
    }

    private static bool Has(ITypeSymbol type, string method, int parameters)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(method).OfType<IMethodSymbol>().Any(member => IsSuch(member, parameters)))
                return true;
        }

        return type.AllInterfaces.Any(contract => (type.TypeKind is TypeKind.Interface || contract.SpecialType is SpecialType.System_IDisposable && IsImplementedInTheOpen(type, contract))
            && contract.GetMembers(method).OfType<IMethodSymbol>().Any(member => IsSuch(member, parameters)));
    }

    private static bool IsImplementedInTheOpen(ITypeSymbol type, INamedTypeSymbol contract) => contract.GetMembers()
        .All(member => type.FindImplementationForInterfaceMember(member) is { DeclaredAccessibility: Accessibility.Public });

    // A task that Stop returns would be dropped.
    private static bool IsSuch(IMethodSymbol method, int parameters) =>
        method is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, ReturnType.SpecialType: SpecialType.System_Void or SpecialType.System_Boolean }
        && method.Parameters.Length == parameters;
}
