using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Runners;

/// <summary>Reports a registration whose handle is dropped, discarded or lost in a local while its source lives on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG2003LostRegistrationAnalyzer() : LifetimeAnalyzer(RunnerRules.LostRegistration)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.CancellationToken is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Invocation, OperationKind.ObjectCreation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var lost = context.Operation is IInvocationOperation call
            ? model.Ownership.Registrations.MadeBy(call, context.CancellationToken)
            : model.Ownership.Registrations.MadeBy((IObjectCreationOperation)context.Operation, context.CancellationToken);
        if (lost is not null)
            context.Report(RunnerRules.LostRegistration, context.Operation.Syntax, lost.Verdict, lost.What, lost.Verdict.Because, lost.Consequence);
    }
}
