using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Rules.Runners;

/// <summary>Reports a field or property that gets another value while the work it owns may be running.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG2008OverwrittenRunnerAnalyzer() : LifetimeAnalyzer(RunnerRules.OverwrittenRunner)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Timer is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.SimpleAssignment, OperationKind.DeconstructionAssignment, OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        foreach (var found in model.Ownership.Members.Overwritten(context.Operation, context.CancellationToken))
            context.Report(RunnerRules.OverwrittenRunner, found.Place, ImmutableArray.Create(found.Created), found.Member.Name, found.Work.Name, found.Because);
    }
}
