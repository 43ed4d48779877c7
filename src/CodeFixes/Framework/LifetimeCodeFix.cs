using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Framework;

/// <summary>The base of every code fix: what is offered was applied first, and was seen to work.</summary>
public abstract class LifetimeCodeFix : CodeFixProvider
{
    private readonly ImmutableArray<Repair> _repairs;

    private protected LifetimeCodeFix(string ruleId, params Repair[] repairs)
    {
        FixableDiagnosticIds = ImmutableArray.Create(ruleId);
        _repairs = ImmutableArray.Create(repairs);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new RepairAll(_repairs);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var repair in _repairs)
            {
                if (await repair.TryAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } repaired)
                    continue;   // no offer, rather than an offer that changes nothing or breaks something

                context.RegisterCodeFix(
                    CodeAction.Create(repair.Title, _ => Task.FromResult(repaired), equivalenceKey: repair.Key),
                    diagnostic);
            }
        }
    }
}
