using LifetimeGuard.Analyzers.Ownership.Rooting;
using LifetimeGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.Analyzers.Tests.Ownership.Rooting;

/// <summary>Which delegates are new depends on the version of the language.</summary>
public sealed class FreshDelegatesTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp10, "Any", "OfStatic")]
    [InlineData(LanguageVersion.CSharp11, "Any", "Cached")]
    [InlineData(LanguageVersion.CSharp10, "() => { }", "Cached")]
    [InlineData(LanguageVersion.CSharp11, "() => { }", "Cached")]
    [InlineData(LanguageVersion.CSharp11, "Own", "OfInstance")]
    [InlineData(LanguageVersion.CSharp11, "() => Own()", "OfInstance")]
    [InlineData(LanguageVersion.CSharp11, "() => Use(some)", "OfClosure")]
    [InlineData(LanguageVersion.CSharp11, "() => Local()", "OfClosure")]
    [InlineData(LanguageVersion.CSharp11, "Local", "OfClosure")]
    [InlineData(LanguageVersion.CSharp11, "() => { int own = 1; Use(own); }", "Cached")]
    [InlineData(LanguageVersion.CSharp11, "() => Use(Constant)", "Cached")]
    [InlineData(LanguageVersion.CSharp11, "given", "Unknown")]
    public void Origin_IsKnownByShapeAndLanguage(LanguageVersion version, string expression, string expected)
    {
        string source = $$"""
            using System;
            public sealed class Program
            {
                private int _count;
                private static void Any() { }
                private static void Use(int value) { }
                private void Own() => _count++;
                public Action Run(int some, Action given) { const int Constant = 1; Use(Constant); void Local() => Use(some); Local(); Action a = {{expression}}; return a; }
            }
            """;
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(version), cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("program", [tree], ReferencePacks.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var value = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<VariableDeclaratorSyntax>().Single(one => one.Identifier.ValueText == "a").Initializer!.Value;
        var operation = compilation.GetSemanticModel(tree).GetOperation(value, TestContext.Current.CancellationToken)!;

        Assert.Equal(expected, new FreshDelegates(compilation).OriginOf(operation).ToString());
    }
}
