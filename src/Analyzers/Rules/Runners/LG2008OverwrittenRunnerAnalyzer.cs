using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

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
        {
            if (!IsForgotten(context, found, model))
                context.Report(RunnerRules.OverwrittenRunner, found.Place, ImmutableArray.Create(found.Created), found.Member.Name, found.Work.Name, found.Because);
        }
    }

    // Set to null, a timer that nothing ends anywhere: what is wrong is that, and it is said where the timer is made.
    private static bool IsForgotten(OperationAnalysisContext context, Overwrite found, LifetimeModel model) =>
        context.Operation is ISimpleAssignmentOperation { Value: var value } && OwnedWork.IsNothing(value.WithoutConversions())
        && model.Ownership.Timers.IsNeverEnded(found.Member, context.CancellationToken);
}
