using System.Text;

namespace LifetimeGuard.Comparison.Page;

/// <summary>A table as Markdown; the first column is text, the others are numbers.</summary>
internal sealed class MarkdownTable(params IReadOnlyList<string> heading)
{
    private readonly StringBuilder _text = new StringBuilder()
        .AppendLine(Row(heading))
        .AppendLine(Row([.. heading.Select((_, column) => column == 0 ? "---" : "---:")]));

    public void Add(params IReadOnlyList<string> cells) => _text.AppendLine(Row(cells));

    public override string ToString() => _text.ToString().ReplaceLineEndings("\n").TrimEnd();

    private static string Row(IEnumerable<string> cells) => "| " + string.Join(" | ", cells) + " |";
}
