using System.Text.Json;

namespace LifetimeGuard.Analyzers.Tests.Corpus;

/// <summary>One labelled program.</summary>
/// <param name="Kind">"bug" (to be reported), "fixed" and "ok" (silent).</param>
/// <param name="Lines">Where reports are expected, from 1.</param>
/// <param name="AltLines">Places that would be equally right.</param>
/// <param name="Certain">False where an info fits better than a warning.</param>
internal sealed record CorpusCase(string Id, string Family, string Kind, string Shape, string Source, int[] Lines, int[] AltLines, bool Certain)
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static IReadOnlyDictionary<string, CorpusCase> All { get; } =
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Corpus", "shared.jsonl"))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<CorpusCase>(line, Format)!)
            .ToDictionary(corpusCase => corpusCase.Id);
}
