using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>Gives what was added to a file the line breaks that the file has.</summary>
internal static class LineBreaks
{
    /// <summary>Roslyn's own elastic line break is the one of Windows; a file without any of those gets none.</summary>
    public static SyntaxNode LikeIn(SyntaxNode original, SyntaxNode changed)
    {
        if (BreaksOf(original).Any())
            return changed;

        return changed.ReplaceTrivia(BreaksOf(changed), (_, _) => SyntaxFactory.ElasticEndOfLine("\n"));
    }

    /// <summary>The line break that <paramref name="node"/> uses, apart from what was added to it.</summary>
    public static string In(SyntaxNode node) => BreaksOf(node).Any(trivia => !trivia.HasAnnotation(SyntaxAnnotation.ElasticAnnotation)) ? "\r\n" : "\n";

    private static IEnumerable<SyntaxTrivia> BreaksOf(SyntaxNode root) =>
        root.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) && trivia.ToString() == "\r\n");
}
