using LifetimeGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Tests.Cases;

/// <summary>The code of an incident, and what all rules together say about it.</summary>
internal static class Incident
{
    /// <summary>Each finding as the rule's id and the code that it marks, in the order of the code.</summary>
    public static async Task<IReadOnlyList<string>> FindingsIn(string code, CancellationToken cancellation)
    {
        var found = await AllAnalyzers.FindingsIn(code, cancellation);
        return [.. found.OrderBy(finding => finding.Location.SourceSpan.Start).ThenBy(finding => finding.Id, StringComparer.Ordinal).Select(Describe)];
    }

    private static string Describe(Diagnostic finding) =>
        $"{finding.Id}: {finding.Location.SourceTree!.ToString().Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length)}";
}
