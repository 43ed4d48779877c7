using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>Writes the statements that end a child process with all that it has started.</summary>
internal static class KillStatements
{
    /// <summary><c>child.Kill(entireProcessTree: true);</c>, or <c>child.Kill();</c> where there is no such overload.</summary>
    public static StatementSyntax Kill(string child, SemanticModel model) => ParseStatement(
        HasTree(model) ? $"{child}.Kill(entireProcessTree: true);" : $"{child}.Kill();");

    /// <summary><c>child.WaitForExit();</c></summary>
    public static StatementSyntax Wait(string child) => ParseStatement($"{child}.WaitForExit();");

    private static bool HasTree(SemanticModel model) =>
        model.Compilation.GetTypeByMetadataName("System.Diagnostics.Process")?.GetMembers("Kill").OfType<IMethodSymbol>().Any(method => method.Parameters.Length == 1) is true;
}
