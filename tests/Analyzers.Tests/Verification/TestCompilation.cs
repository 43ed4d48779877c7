using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.Analyzers.Tests.Verification;

/// <summary>Compiles single programs. The references are bound once: most of a small compilation's time goes there.</summary>
internal static class TestCompilation
{
    private static readonly CSharpCompilation Library = CSharpCompilation.Create(
        "program", [], ReferencePacks.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    private static readonly CSharpCompilation Application = Library.WithOptions(Library.Options.WithOutputKind(OutputKind.ConsoleApplication));

    /// <summary>A library, or an application where the program has top-level statements.</summary>
    public static CSharpCompilation Of(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), "Program.cs");
        bool isApplication = tree.GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax);
        return (isApplication ? Application : Library).AddSyntaxTrees(tree);
    }
}
