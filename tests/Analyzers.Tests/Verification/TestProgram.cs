using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;

namespace LifetimeGuard.Analyzers.Tests.Verification;

/// <summary>Makes a whole file of what a test writes: bare members get a class, and every file the usual namespaces.</summary>
internal static class TestProgram
{
    private const string Usings = """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;

        """;

    public static string From(string source)
    {
        string body = IsWholeFile(source) ? source : $"partial class Subject\n{{\n{Indent(source)}\n}}\n";
        return (Usings + "\n" + body).ReplaceLineEndings("\n");
    }

    private static bool IsWholeFile(string source)
    {
        TestFileMarkupParser.GetSpans(source, out string code, out System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Text.TextSpan> _);
        var root = CSharpSyntaxTree.ParseText(code).GetCompilationUnitRoot();
        return root.Usings.Any()
            || root.Members.Count > 0 && root.Members.All(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or BaseNamespaceDeclarationSyntax);
    }

    private static string Indent(string source) =>
        string.Join("\n", source.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? line : "    " + line));
}
