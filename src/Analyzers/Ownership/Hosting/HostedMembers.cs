using LifetimeGuard.Analyzers.Ownership.Contracts;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Hosting;

/// <summary>Which members of an object its host calls, and when.</summary>
internal sealed class HostedMembers(ContractTable contracts)
{
    private const int FirstVersionOnPool = 10;

    /// <summary>The host calls it when the program starts, and waits for its task before it starts the next service.</summary>
    public bool IsStart(IMethodSymbol method) => Has(method, "start");

    /// <summary>The host calls it when the program ends, and takes its task for the end of the service.</summary>
    public bool IsStop(IMethodSymbol method) => Has(method, "stop");

    /// <summary>The host calls it when the program ends, before or after the stop.</summary>
    public bool IsEnding(IMethodSymbol method) => Has(method, "ending");

    /// <summary>It is the work of the service: its token is cancelled when the program ends.</summary>
    public bool IsRun(IMethodSymbol method) => Has(method, "run") && method.IsOverride;

    /// <summary>The host waits until it comes to its first await.</summary>
    public bool IsWaitedForUntilFirstAwait(IMethodSymbol method) =>
        Has(method, "early") && RootOf(method).ContainingAssembly.Identity.Version.Major < FirstVersionOnPool;

    /// <summary>The first declaration of an overridden method.</summary>
    public static IMethodSymbol RootOf(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
            method = overridden;
        return method;
    }

    private bool Has(IMethodSymbol method, string subject) =>
        !method.IsAbstract && !method.IsStatic
        && (contracts.Has(method, ContractVerb.Hosts, subject) || contracts.Has(RootOf(method), ContractVerb.Hosts, subject) || method.ExplicitInterfaceImplementations.Any(promised => contracts.Has(promised, ContractVerb.Hosts, subject)));
}
