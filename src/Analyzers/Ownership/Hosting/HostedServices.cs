using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Hosting;

/// <summary>The questions about services that a host starts and stops.</summary>
internal sealed class HostedServices(
    HostedMembers members, UnawaitedWork unawaited, SkippedBaseStops skipped, BlockedStarts blocked, DeafWaits deaf, ContractTable contracts, KnownSymbols symbols)
{
    private readonly Lazy<bool> _isPossible = new(() => contracts.TypesWithMembers(ContractVerb.Hosts).Any(name => symbols.ByName(name) is not null));

    /// <summary>Whether the program knows any type that a host starts and stops.</summary>
    public bool IsPossible => _isPossible.Value;

    /// <summary>What the body of a member that the host calls does otherwise than the host expects.</summary>
    public IEnumerable<HostFinding> In(IOperation body, IMethodSymbol member, CancellationToken cancellation)
    {
        if (body.Syntax.ContainsDiagnostics)
            return [];

        if (members.IsStop(member))
            return skipped.In(body, member) is { } left ? [left] : unawaited.LeftBy(member, cancellation);
        if (members.IsStart(member))
            return blocked.ByStart(body, member, cancellation) is { } waits ? [waits] : [];

        return members.IsRun(member)
            ? members.IsWaitedForUntilFirstAwait(member) && blocked.UntilFirstAwait(body, member, cancellation) is { } early ? [early] : deaf.In(body, member, cancellation)
            : [];
    }

    /// <inheritdoc cref="UnawaitedWork.IsLeft"/>
    public bool IsLeftByStop(ISymbol member, CancellationToken cancellation) => IsPossible && unawaited.IsLeft(member, cancellation);
}
