using System.Collections.Concurrent;
using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Processes;

/// <summary>Reports a child whose pipes make it wait for ever.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG4005BlockedPipeAnalyzer() : LifetimeAnalyzer(ProcessRules.BlockedPipe)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        // What a start gives rise to is reported elsewhere in the same member.
        if (model.Symbols.Process is not null)
            start.RegisterOperationBlockStartAction(member => Register(member, model));
    }

    private static void Register(OperationBlockStartAnalysisContext member, LifetimeModel model)
    {
        var starts = new ConcurrentQueue<IInvocationOperation>();
        member.RegisterOperationAction(
            context =>
            {
                var call = (IInvocationOperation)context.Operation;
                if (call.TargetMethod.Name == "Start" && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, model.Symbols.Process))
                    starts.Enqueue(call);
            },
            OperationKind.Invocation);
        member.RegisterOperationBlockEndAction(context => Report(context, model, starts));
    }

    private static void Report(OperationBlockAnalysisContext context, LifetimeModel model, IEnumerable<IInvocationOperation> starts)
    {
        var places = new HashSet<SyntaxNode>();
        foreach (var start in starts)
        {
            if (model.Ownership.BlockedPipes.Of(start, context.CancellationToken) is { } blocked && places.Add(blocked.Place))
                context.ReportDiagnostic(Diagnostic.Create(
                    ProcessRules.BlockedPipe, blocked.Place.GetLocation(), blocked.Other is { } other ? ImmutableArray.Create(other.GetLocation()) : ImmutableArray<Location>.Empty, blocked.Because));
        }
    }
}
