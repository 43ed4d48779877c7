using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>Names of framework types, written in full and shortened to what the file's usings allow.</summary>
internal static class KnownNames
{
    public static NameSyntax Task() => Name("System.Threading.Tasks.Task");

    public static NameSyntax CancellationToken() => Name("System.Threading.CancellationToken");

    public static NameSyntax CancellationTokenSource() => Name("System.Threading.CancellationTokenSource");

    public static NameSyntax OperationCanceledException() => Name("System.OperationCanceledException");

    public static NameSyntax TimeoutException() => Name("System.TimeoutException");

    public static NameSyntax Disposable() => Name("System.IDisposable");

    private static NameSyntax Name(string fullName) =>
        SyntaxFactory.ParseName("global::" + fullName).WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
}
