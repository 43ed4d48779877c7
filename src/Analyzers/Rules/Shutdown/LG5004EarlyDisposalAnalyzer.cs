using System.Collections.Concurrent;
using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Ownership.Disposal;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Rules.Shutdown;

/// <summary>Reports work that still uses a resource when a using, a finally or a call disposes it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG5004EarlyDisposalAnalyzer() : LifetimeAnalyzer(ShutdownRules.EarlyDisposal)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Task is null)
            return;

        start.RegisterOperationBlockStartAction(body =>
        {
            var found = new ConcurrentBag<EarlyDisposal>();
            body.RegisterOperationAction(context => Collect(context, model, found), OperationKind.Using, OperationKind.UsingDeclaration, OperationKind.Invocation);
            body.RegisterOperationBlockEndAction(context => Report(context, found));
        });
    }

    private static void Collect(OperationAnalysisContext context, LifetimeModel model, ConcurrentBag<EarlyDisposal> all)
    {
        if (!EarlyDisposals.MayDispose(context.Operation))
            return;

        foreach (var found in model.Ownership.EarlyDisposals.At(context.Operation, context.CancellationToken))
            all.Add(found);
    }

    // The work stands before or after what disposes it, so it is reported when the whole body is known.
    private static void Report(OperationBlockAnalysisContext context, ConcurrentBag<EarlyDisposal> all)
    {
        foreach (var found in all)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                ShutdownRules.EarlyDisposal, found.Work.Syntax.GetLocation(), ImmutableArray.Create(found.Resource.Place), found.Resource.Variable.Name, found.Name, found.Because));
        }
    }
}
