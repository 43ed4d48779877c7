using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LifetimeGuard.Analyzers.Tests.Verification;

/// <summary>A program, a copy of it in the same project where it can be copied, and a copy in another project.</summary>
internal sealed record SolutionWithCopies(Document Program, IReadOnlyList<Document> Documents)
{
    private const string CopyMark = "namespace CopyOfTheProgram;\n";

    public static SolutionWithCopies Of(string source)
    {
        var text = SourceText.From(source);
        if (CodeFixBench.IsApplication(source))
        {
            var only = EmptySolution.Application.AddDocument("Program.cs", text);
            return new SolutionWithCopies(only, [only]);
        }

        var program = EmptySolution.Library.AddDocument("Program.cs", text);
        var last = program;
        var documents = new List<DocumentId> { program.Id };
        if (CopyOf(source) is { } copy)
        {
            last = last.Project.AddDocument("Copy.cs", SourceText.From(copy));
            documents.Add(last.Id);
        }

        last = last.Project.Solution.GetProject(EmptySolution.Neighbour.Id)!.AddDocument("Program.cs", text);
        documents.Add(last.Id);
        var solution = last.Project.Solution;
        return new SolutionWithCopies(solution.GetDocument(program.Id)!, [.. documents.Select(id => solution.GetDocument(id)!)]);
    }

    public bool IsIn(FixAllScope scope, Document document) => scope switch
    {
        FixAllScope.Document => document.Id == Program.Id,
        FixAllScope.Project => document.Project.Id == Program.Project.Id,
        _ => true,
    };

    public string WithoutCopyMark(string text) => text.Replace(CopyMark, "", StringComparison.Ordinal);

    // One line more, and every type of the file is another type; within the copy its own types come first.
    private static string? CopyOf(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetCompilationUnitRoot();
        if (root.AttributeLists.Any() || root.Members.Any(member => member is BaseNamespaceDeclarationSyntax) || root.Members.FirstOrDefault() is not { } first)
            return null;

        int line = source.LastIndexOf('\n', first.SpanStart) + 1;
        return source.Insert(line, CopyMark);
    }
}
