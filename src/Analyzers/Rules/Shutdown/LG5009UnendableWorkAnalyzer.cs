using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Rules.Shutdown;

/// <summary>Reports work in a member of a type that offers no way to end it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG5009UnendableWorkAnalyzer() : LifetimeAnalyzer(ShutdownRules.UnendableWork)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model) =>
        start.RegisterOperationAction(context => Analyze(context, model), model.Ownership.LeftOut.Kinds);

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        if (model.Ownership.LeftOut.By(context.Operation, context.CancellationToken) is { End: null } found && !found.Work.IsOrInherits(model.Symbols.Process))
            context.ReportDiagnostic(Diagnostic.Create(ShutdownRules.UnendableWork, context.Operation.Syntax.GetLocation(), found.Places, found.Member.Name, found.Because));
    }
}
