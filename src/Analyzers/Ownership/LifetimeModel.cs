using System.Runtime.CompilerServices;
using LifetimeGuard.Analyzers.Configuration;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Ownership;

/// <summary>What all rules share about one compilation.</summary>
internal sealed class LifetimeModel
{
    // Every rule has its own compilation start; the model, with all that it remembers, is made once.
    private static readonly ConditionalWeakTable<Compilation, LifetimeModel> Models = new();

    private LifetimeModel(Compilation compilation, AnalyzerOptions options)
    {
        Symbols = new KnownSymbols(compilation);
        Options = new OptionReader(options.AnalyzerConfigOptionsProvider);
        Ownership = new OwnershipEngine(compilation, Symbols, ContractTable.Load(compilation, UserTables.In(options)));
    }

    public KnownSymbols Symbols { get; }

    public OptionReader Options { get; }

    public OwnershipEngine Ownership { get; }

    public static LifetimeModel For(Compilation compilation, AnalyzerOptions options) =>
        Models.GetValue(compilation, _ => new LifetimeModel(compilation, options));
}
