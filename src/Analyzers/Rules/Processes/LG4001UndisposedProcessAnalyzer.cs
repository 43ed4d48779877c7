using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Processes;

/// <summary>Reports a Process that some path neither disposes nor hands to an owner.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG4001UndisposedProcessAnalyzer() : LifetimeAnalyzer(ProcessRules.UndisposedProcess)
{
    private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model)
    {
        if (model.Symbols.Process is null)
            return;

        var entryPoint = start.Compilation.GetEntryPoint(start.CancellationToken);
        start.RegisterOperationAction(
            context =>
            {
                // What the program's first method leaves open, the operating system closes a moment later; not what a loop piles up.
                if (!SymbolEqualityComparer.Default.Equals(context.ContainingSymbol, entryPoint) || IsInLoop(context.Operation))
                    Analyze(context, model);
            },
            OperationKind.ObjectCreation,
            OperationKind.Invocation,
            OperationKind.Await);
    }

    private static bool IsInLoop(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is ILoopOperation)
                return true;
        }

        return false;
    }

    private static void Analyze(OperationAnalysisContext context, LifetimeModel model)
    {
        var made = model.Ownership.NewValue(context.Operation, Duty.Release, context.CancellationToken);
        if (!made.IsOrInherits(model.Symbols.Process))
            return;

        var verdict = model.Ownership.FateOf(context.Operation, Duty.Release, context.CancellationToken);
        if (verdict.Fate is Fate.Leaked && !IsDroppedStart(context.Operation, verdict))
            context.Report(ProcessRules.UndisposedProcess, context.Operation.Syntax, verdict, verdict.Because);
    }

    // Start as a statement is a program to be opened, or LG4002's.
    private static bool IsDroppedStart(IOperation operation, Verdict verdict) =>
        operation is IInvocationOperation && verdict.Loss is Loss.Dropped && verdict.MembersUsed.IsEmpty;
}
