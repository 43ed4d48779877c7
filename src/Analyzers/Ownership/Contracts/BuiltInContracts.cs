using Microsoft.CodeAnalysis.Text;

namespace LifetimeGuard.Analyzers.Ownership.Contracts;

/// <summary>The table that ships inside the analyzers, in the format users write their own in.</summary>
internal static class BuiltInContracts
{
    public static SourceText Text { get; } = SourceText.From(Read());

    private static string Read()
    {
        var assembly = typeof(BuiltInContracts).Assembly;
        string name = assembly.GetManifestResourceNames().Single(candidate => candidate.EndsWith("BuiltIn.lifetimes.txt", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
