using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Waits;

/// <summary>Whether a method could be given a token.</summary>
internal static class TokenOverloads
{
    /// <summary>Whether the method, or another of its name and type, takes a token.</summary>
    public static bool Exist(IMethodSymbol method) =>
        TakesToken(method) || method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other =>
            other.IsStatic == method.IsStatic && other.Parameters.Length > 0 && TakesToken(other));

    private static bool TakesToken(IMethodSymbol method) => method.Parameters.Any(parameter => parameter.Type.Name is nameof(CancellationToken));
}
