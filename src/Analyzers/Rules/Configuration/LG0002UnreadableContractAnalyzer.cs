using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Rules.Configuration;

/// <summary>Reports lines of a project's contract tables that cannot be understood.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix("What the line was meant to say is the author's to tell; the message lists what is allowed.")]
public sealed class LG0002UnreadableContractAnalyzer() : LifetimeAnalyzer(ConfigurationRules.UnreadableContract)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model) =>
        start.RegisterAdditionalFileAction(context => Analyze(context, model));

    private static void Analyze(AdditionalFileAnalysisContext context, LifetimeModel model)
    {
        if (!UserTables.IsTable(context.AdditionalFile) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;

        foreach (var problem in UserTables.ProblemsIn(text, model.Symbols))
        {
            var place = Location.Create(context.AdditionalFile.Path, problem.Span, text.Lines.GetLinePositionSpan(problem.Span));
            context.ReportDiagnostic(Diagnostic.Create(ConfigurationRules.UnreadableContract, place, problem.Text, problem.Because));
        }
    }
}
