using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Framework;

/// <summary>Annotations that find one reported expression and its places again after the document was edited.</summary>
internal sealed class TargetMark
{
    private readonly SyntaxAnnotation _expression = new();
    private readonly List<SyntaxAnnotation> _places = [];

    /// <summary>Marks every finding in the document; those whose expression cannot be found are left out.</summary>
    public static (SyntaxNode Root, ImmutableArray<TargetMark> Marks) Set(SyntaxNode root, IEnumerable<Diagnostic> findings)
    {
        var annotations = new Dictionary<SyntaxNode, List<SyntaxAnnotation>>();
        var marks = ImmutableArray.CreateBuilder<TargetMark>();
        foreach (var finding in findings)
        {
            if (RepairTarget.ExpressionOf(root, finding) is not { } expression)
                continue;

            var mark = new TargetMark();
            marks.Add(mark);
            Annotate(expression, mark._expression);
            foreach (var place in RepairTarget.PlacesOf(root, finding))
            {
                mark._places.Add(new SyntaxAnnotation());
                Annotate(place, mark._places[mark._places.Count - 1]);
            }
        }

        var marked = root.ReplaceNodes(annotations.Keys, (node, rewritten) => rewritten.WithAdditionalAnnotations(annotations[node]));
        return (marked, marks.ToImmutable());

        void Annotate(SyntaxNode node, SyntaxAnnotation annotation)
        {
            if (!annotations.TryGetValue(node, out var list))
                annotations.Add(node, list = []);
            list.Add(annotation);
        }
    }

    public ExpressionSyntax? FindExpression(SyntaxNode root) =>
        root.GetAnnotatedNodes(_expression).OfType<ExpressionSyntax>().FirstOrDefault();

    public ImmutableArray<SyntaxNode> FindPlaces(SyntaxNode root) =>
        _places.SelectMany(place => root.GetAnnotatedNodes(place).Take(1)).ToImmutableArray();
}
