using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Processes;

/// <summary>Reports a <c>Kill</c> that leaves what the child has started, or does not wait for an end that is needed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG4009PartialKillAnalyzer() : LifetimeAnalyzer(ProcessRules.PartialKill)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Process is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        if (model.Ownership.PartialKills.Of((IInvocationOperation)context.Operation, context.CancellationToken) is { } left)
            context.ReportDiagnostic(Diagnostic.Create(
                ProcessRules.PartialKill, left.Place.GetLocation(), left.Other is { } other ? ImmutableArray.Create(other.GetLocation()) : ImmutableArray<Location>.Empty, left.Because));
    }
}
