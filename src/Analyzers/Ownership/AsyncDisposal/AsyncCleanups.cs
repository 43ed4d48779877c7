using System.Collections.Concurrent;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.AsyncDisposal;

/// <summary>Types whose DisposeAsync does what their Dispose does not, by contract or by the bodies of this compilation.</summary>
internal sealed class AsyncCleanups(FlowGraphs graphs, ContractTable contracts, KnownSymbols symbols)
{
    // A wrapper around a wrapper around what matters; deeper chains are not followed.
    private const int MaximumDepth = 4;

    private readonly ConcurrentDictionary<INamedTypeSymbol, string?> _lost = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _onlyAsync = new(SymbolEqualityComparer.Default);

    /// <summary>What is wrong with the Dispose of a type that has both; null where it is as good as DisposeAsync, or not known.</summary>
    public string? LostBySyncDispose(ITypeSymbol? type) => LostBySyncDispose(type, depth: 0);

    /// <summary>Whether somebody must await the DisposeAsync of every new value: nothing else does what it does.</summary>
    public bool Matters(ITypeSymbol? type) => IsOnlyAsync(type) || LostBySyncDispose(type) is not null;

    /// <summary>Whether the type can be disposed asynchronously and not otherwise, and no other type can stand for it.</summary>
    public bool HasNoDispose(ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsSealed: true } && type.IsOrInherits(symbols.AsyncDisposable) && !type.IsOrInherits(symbols.Disposable);

    private bool IsOnlyAsync(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named
            || symbols.AsyncDisposable is null || !named.IsOrInherits(symbols.AsyncDisposable) || named.IsOrInherits(symbols.Disposable))
            return false;

        if (contracts.Has(named, ContractVerb.Owes, "awaiting"))
            return true;

        return _onlyAsync.GetOrAdd(named.OriginalDefinition, key => CleanupCode.OfAsync(key, graphs, symbols) is { } code && code.Awaited.Any());
    }

    private string? LostBySyncDispose(ITypeSymbol? type, int depth)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named || depth > MaximumDepth
            || symbols.AsyncDisposable is null || !named.IsOrInherits(symbols.AsyncDisposable) || !named.IsOrInherits(symbols.Disposable))
            return null;

        if (contracts.Has(named, ContractVerb.Owes, "awaiting"))
            return "Dispose cannot do what DisposeAsync does";

        if (_lost.TryGetValue(named.OriginalDefinition, out string? known))
            return known;

        string? found = Compare(named.OriginalDefinition, depth);
        if (depth == 0)
            _lost.TryAdd(named.OriginalDefinition, found);
        return found;
    }

    private string? Compare(INamedTypeSymbol type, int depth)
    {
        if (type.TypeKind is TypeKind.Interface || type.DeclaringSyntaxReferences.IsEmpty
            || CleanupCode.OfAsync(type, graphs, symbols) is not { } asynchronous || !asynchronous.Awaited.Any()
            || CleanupCode.OfSync(type, graphs, symbols) is not { } synchronous)
            return null;

        if (synchronous.OnlyThrows)
            return "Dispose throws";
        if (synchronous.BlockedOn is { } blocked)
            return $"Dispose blocks its thread until '{blocked}' has ended";

        if (synchronous.Started.FirstOrDefault(name => name is "DisposeAsync" || asynchronous.Started.Contains(name)) is { } started)
            return $"Dispose starts '{started}' and does not wait for it";

        foreach (var awaited in asynchronous.Awaited)
        {
            if (awaited is IInvocationOperation call ? LeftOut(call, synchronous, depth) is { } reason : (reason = NotWaitedFor(awaited)) is not null)
                return reason;
        }

        return null;
    }

    private string? LeftOut(IInvocationOperation awaited, CleanupCode synchronous, int depth)
    {
        string name = awaited.TargetMethod.Name;
        if (!synchronous.DoesInsteadOf(awaited))
            return $"Dispose leaves out '{name}'";

        return CleanupCode.MemberOf(awaited.Instance) is { } member && synchronous.Disposes(member) && LostBySyncDispose(awaited.Instance!.WithoutConversions().Type, depth + 1) is not null
            ? $"Dispose disposes '{member.Name}' synchronously"
            : null;
    }

    private static string? NotWaitedFor(IOperation task) =>
        CleanupCode.MemberOf(task) is { } member ? $"Dispose does not wait for '{member.Name}'" : null;
}
