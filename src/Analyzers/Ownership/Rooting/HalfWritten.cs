using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.Analyzers.Ownership.Rooting;

/// <summary>Tells code that is being typed: nothing said about it would be true a moment later.</summary>
internal static class HalfWritten
{
    public static bool Is(IOperation operation) =>
        operation.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { ContainsDiagnostics: true };
}
