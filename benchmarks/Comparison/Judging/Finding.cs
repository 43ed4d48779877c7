using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Comparison.Judging;

/// <summary>One diagnostic, reduced to what a judge looks at; lines from 1.</summary>
internal readonly record struct Finding(string Id, bool IsWarning, int FirstLine, int LastLine)
{
    public static Finding From(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return new Finding(diagnostic.Id, diagnostic.Severity >= DiagnosticSeverity.Warning, span.StartLinePosition.Line + 1, span.EndLinePosition.Line + 1);
    }

    public bool Covers(int line) => FirstLine <= line && line <= LastLine;
}
