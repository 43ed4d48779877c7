using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Rules.Tasks;

/// <summary>Silences the compiler's CS4014 on a call that LG1001 or LG5001 reports, so that one mistake is reported once.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LG1001CompilerWarningSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor ReportedByUs = new(
        id: "LGS1001",
        suppressedDiagnosticId: CompilerWarning.Id,
        justification: "The same call is reported as a dropped task, with the reason and a fix.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(ReportedByUs);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        var model = LifetimeModel.For(context.Compilation, context.Options);
        foreach (var warning in context.ReportedDiagnostics)
        {
            if (warning.Location.SourceTree is { } tree && IsReported(context, model, warning, tree))
                context.ReportSuppression(Suppression.Create(ReportedByUs, warning));
        }
    }

    private static bool IsReported(SuppressionAnalysisContext context, LifetimeModel model, Diagnostic warning, SyntaxTree tree)
    {
        var node = tree.GetRoot(context.CancellationToken).FindNode(warning.Location.SourceSpan, getInnermostNodeForTie: true);
        if (context.GetSemanticModel(tree).GetOperation(node, context.CancellationToken) is not { } operation)
            return false;

        var dropped = operation.DescendantsAndSelf().OfType<IInvocationOperation>()
            .Select(call => model.Ownership.Tasks.DroppedBy(call, context.CancellationToken))
            .FirstOrDefault(found => found is not null);
        return dropped switch
        {
            { IsCleanup: true } => IsOn("LG5001", context, tree),
            { IsDiscard: false, IsGuarded: false, IsKept: false } => IsOn("LG1001", context, tree),
            _ => false,
        };
    }

    // Where our rule is switched off, the compiler keeps its word.
    private static bool IsOn(string id, SuppressionAnalysisContext context, SyntaxTree tree)
    {
        var options = context.Compilation.Options;
        if (options.SyntaxTreeOptionsProvider is { } provider
            && (provider.TryGetDiagnosticValue(tree, id, context.CancellationToken, out var severity)
                || provider.TryGetGlobalDiagnosticValue(id, context.CancellationToken, out severity)))
            return severity is not ReportDiagnostic.Suppress;

        return !options.SpecificDiagnosticOptions.TryGetValue(id, out var specific) || specific is not ReportDiagnostic.Suppress;
    }
}
