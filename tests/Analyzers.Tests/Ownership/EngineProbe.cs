using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace LifetimeGuard.Analyzers.Tests.Ownership;

/// <summary>Asks the engine about the expression that a test marks with <c>[|...|]</c>.</summary>
internal sealed class EngineProbe
{
    private EngineProbe(LifetimeModel model, IOperation operation)
    {
        Model = model;
        Operation = operation;
    }

    public LifetimeModel Model { get; }

    public IOperation Operation { get; }

    public static Verdict FateOf(string source, Duty duty)
    {
        var probe = At(source);
        return probe.Model.Ownership.FateOf(probe.Operation, duty, TestContext.Current.CancellationToken);
    }

    public static EngineProbe At(string source)
    {
        TestFileMarkupParser.GetSpan(TestProgram.From(source), out string code, out var span);
        var compilation = TestCompilation.Of(code);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var tree = compilation.SyntaxTrees.Single();
        var node = tree.GetRoot().FindNode(span).DescendantNodesAndSelf().OfType<ExpressionSyntax>().First(candidate => candidate.Span == span);
        var operation = compilation.GetSemanticModel(tree).GetOperation(node)!;
        return new EngineProbe(LifetimeModel.For(compilation, new AnalyzerOptions([])), operation);
    }
}
