using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Framework;

/// <summary>The base of every rule. A rule cannot forget concurrency, generated code or the shared model.</summary>
public abstract class LifetimeAnalyzer : DiagnosticAnalyzer
{
    private protected LifetimeAnalyzer(params DiagnosticDescriptor[] descriptors) =>
        SupportedDiagnostics = ImmutableArray.Create(descriptors);

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start => Register(start, LifetimeModel.For(start.Compilation, start.Options)));
    }

    /// <summary>Registers the rule's actions, or nothing where the compilation lacks the types the rule is about.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext start, LifetimeModel model);
}
