using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Shutdown;

/// <summary>Reports a service that holds up the start or the end of its host, or that works on when its host takes it for ended.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG5005HostedServiceAnalyzer() : LifetimeAnalyzer(ShutdownRules.HostedService)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (!model.Ownership.Hosting.IsPossible)
            return;

        start.RegisterOperationAction(context => AnalyzeMember(context, model), OperationKind.MethodBody);
        start.RegisterOperationAction(context => AnalyzeLoop(context, model), OperationKind.Loop);
    }

    private static void AnalyzeMember(OperationAnalysisContext context, LifetimeModel model)
    {
        if (context.ContainingSymbol is not IMethodSymbol member)
            return;

        foreach (var found in model.Ownership.Hosting.In(context.Operation, member, context.CancellationToken))
            context.Report(ShutdownRules.HostedService, found.At, found.Places, found.Service, found.Because);
    }

    private static void AnalyzeLoop(OperationAnalysisContext context, LifetimeModel model)
    {
        if (model.Ownership.Loops.Of((ILoopOperation)context.Operation, context.CancellationToken) is { Service: { } service } loop)
            context.Report(ShutdownRules.HostedService, loop.Keyword, loop.Places, service.Name, loop.Because);
    }
}
