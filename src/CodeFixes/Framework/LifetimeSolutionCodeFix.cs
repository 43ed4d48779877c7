using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Framework;

/// <summary>The base of code fixes that change several documents: what is offered was applied first, and was seen to work.</summary>
public abstract class LifetimeSolutionCodeFix : CodeFixProvider
{
    private readonly SolutionRepair _repair;

    private protected LifetimeSolutionCodeFix(string ruleId, SolutionRepair repair)
    {
        FixableDiagnosticIds = ImmutableArray.Create(ruleId);
        _repair = repair;
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new SolutionRepairAll(_repair);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is null || _repair.DeclarationOf(root, diagnostic) is not { } declaration
                || await _repair.TryAsync(context.Document, declaration, context.CancellationToken).ConfigureAwait(false) is not { } repaired)
                continue;

            context.RegisterCodeFix(CodeAction.Create(_repair.Title, _ => Task.FromResult(repaired), equivalenceKey: _repair.Key), diagnostic);
        }
    }
}
