using LifetimeGuard.Analyzers.Configuration;
using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Ownership.Races;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Timeouts;

/// <summary>Reports the tasks of a WhenAny that go on when they have lost: abandoned work and lingering delays.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG3002AbandonedLoserAnalyzer() : LifetimeAnalyzer(TimeoutRules.AbandonedLoser)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Task is not null)
            start.RegisterOperationAction(context => Analyze(context, model), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!model.Ownership.Races.IsRace(call))
            return;

        foreach (var abandoned in model.Ownership.Races.AbandonedIn(call, context.CancellationToken))
        {
            if (!abandoned.IsDelay || !IsHarmless(abandoned.Operand, model))
                context.Report(TimeoutRules.AbandonedLoser, abandoned.Operand.Place.Syntax, abandoned.Verdict, NameOf(abandoned), abandoned.Verdict.Because, call.TargetMethod.Name);
        }
    }

    private static bool IsHarmless(RaceOperand delay, LifetimeModel model) =>
        delay.Start is { Arguments: [{ Value.ConstantValue: { HasValue: true, Value: int milliseconds } }, ..] } start
        && milliseconds <= model.Options.Read(LifetimeOptions.HarmlessDelayMilliseconds, start.Syntax.SyntaxTree);

    private static string NameOf(AbandonedOperand abandoned)
    {
        if (abandoned.IsDelay)
            return "the delay";

        return abandoned.Operand.Variable is { } variable ? $"'{variable.Name}'" : $"'{abandoned.Operand.Start?.TargetMethod.Name}'";
    }
}
