using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Rules.Processes;

/// <summary>Reports a child process in a member that nothing in its type ends or releases.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG4008LeftOutChildAnalyzer() : LifetimeAnalyzer(ProcessRules.LeftOutChild)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Process is not null)
            start.RegisterOperationAction(context => Analyze(context, model), model.Ownership.LeftOut.Kinds);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        if (context.Operation.Type.IsOrInherits(model.Symbols.Process) && model.Ownership.LeftOut.By(context.Operation, context.CancellationToken) is { } found && found.Work.IsOrInherits(model.Symbols.Process))
            context.ReportDiagnostic(Diagnostic.Create(ProcessRules.LeftOutChild, context.Operation.Syntax.GetLocation(), found.Places, found.Member.Name, found.Because));
    }
}
