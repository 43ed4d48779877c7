using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Loops;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Hosting;

/// <summary>Loops and waits that keep the host from starting what comes next: it waits for the code that they are in.</summary>
internal sealed class BlockedStarts(LastingLoops lasting, WaitedCode waited)
{
    /// <summary>The first loop or wait without an end that a service's start waits for.</summary>
    public HostFinding? ByStart(IOperation body, IMethodSymbol start, CancellationToken cancellation)
    {
        foreach (var (code, isToItsEnd) in waited.In(body))
        {
            if (EndlessIn(code, isToItsEnd, cancellation) is not { } endless)
                continue;

            string name = start.Name.Substring(start.Name.LastIndexOf('.') + 1);
            return new HostFinding(
                endless, start.ContainingType.Name, $"'{name}' comes back when this ends, and nothing ends it before the program does: the host waits for '{name}' and never finishes its start",
                code == body ? ImmutableArray<Location>.Empty : start.Locations);
        }

        return null;
    }

    /// <summary>The first loop that a service's work is in before its first await.</summary>
    public HostFinding? UntilFirstAwait(IOperation body, IMethodSymbol run, CancellationToken cancellation)
    {
        foreach (var code in waited.UntilFirstAwait(body))
        {
            if (EndlessIn(code, isToItsEnd: false, cancellation) is { } endless)
            {
                return new HostFinding(
                    endless, run.ContainingType.Name, $"'{run.Name}' is in this loop before its first await, and the host waits until then: it never finishes its start",
                    code == body ? ImmutableArray<Location>.Empty : run.Locations);
            }
        }

        return null;
    }

    private Location? EndlessIn(IOperation code, bool isToItsEnd, CancellationToken cancellation)
    {
        foreach (var operation in LoopCode.In(code))
        {
            if (!isToItsEnd && operation is IAwaitOperation or IForEachLoopOperation { IsAsynchronous: true })
                return null;

            if (operation is ILoopOperation loop && (isToItsEnd || !Awaits(loop)) && lasting.GoesOn(loop, cancellation))
                return LoopCode.KeywordOf(loop);
            if (isToItsEnd && operation is IInvocationOperation call && lasting.WaitsForEver(call) && waited.IsWaitedFor(call))
                return call.Syntax.GetLocation();
        }

        return null;
    }

    private static bool Awaits(ILoopOperation loop) => LoopCode.In(loop).Any(operation => operation is IAwaitOperation or IForEachLoopOperation { IsAsynchronous: true });
}
