using System.Text.RegularExpressions;

namespace LifetimeGuard.Analyzers.Tests.Corpus;

/// <summary>One program of the labelled corpus, with the marks of its comments; the layout is in Corpus/README.md.</summary>
internal sealed partial record LabelledProgram(string Path, string Rule, string Kind, string Source)
{
    private static string Root { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Corpus");

    public static IReadOnlyDictionary<string, LabelledProgram> All { get; } =
        Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Select(Load)
            .ToDictionary(program => program.Path, StringComparer.Ordinal);

    public bool Compiles => !Source.StartsWith("// compiles: no", StringComparison.Ordinal);

    /// <summary>The lines, from 1, on which a report of that rule is due.</summary>
    public IReadOnlyList<(int Line, string Rule)> Expected => [.. Marks("expect")];

    /// <summary>The lines that are equally right.</summary>
    public IReadOnlyList<(int Line, string Rule)> Alternatives => [.. Marks("expect-or")];

    private IEnumerable<(int Line, string Rule)> Marks(string word) =>
        from line in Source.Split('\n').Select((text, index) => (Text: text, Number: index + 1))
        from Match mark in Mark().Matches(line.Text)
        where mark.Groups["word"].Value == word
        from rule in mark.Groups["rules"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select (line.Number, rule);

    private static LabelledProgram Load(string file)
    {
        string path = System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/');
        string[] parts = path.Split('/');
        return new LabelledProgram(path, parts[1], parts[^1].Split('-')[0], File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [GeneratedRegex(@"// (?<word>expect|expect-or): (?<rules>LG\d{4}(\s*,\s*LG\d{4})*)")]
    private static partial Regex Mark();
}
