using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Registrations;

/// <summary>Which registrations nobody can end any more although what they are registered with goes on.</summary>
internal sealed class LostRegistrations(
    ContractTable contracts, RegistrationSources sources, ProgramStart start, SingleObjects singles, CallScope scope, KnownSymbols symbols, Func<IOperation, CancellationToken, Verdict> fateOf)
{
    /// <summary>The registration that the call makes and loses; null where it makes none, keeps it, or loses nothing by that.</summary>
    public LostRegistration? MadeBy(IInvocationOperation call, CancellationToken cancellation)
    {
        if (call.TargetMethod.ReturnsVoid || !contracts.Has(call.TargetMethod, ContractVerb.Returns, "registration"))
            return null;

        var source = sources.Of(call);
        if (source.Life is SourceLife.Unknown || start.Runs(call) || IsRecorded(call))
            return null;

        var lost = Lost(call, call.TargetMethod.Name, ConsequenceOf(call, source), cancellation);
        return lost is not null && IsOver(call, source.Life, lost.Verdict) ? lost : null;
    }

    /// <summary>The object that registers itself when it is started, if it is lost.</summary>
    public LostRegistration? MadeBy(IObjectCreationOperation creation, CancellationToken cancellation)
    {
        if (creation.Type is not INamedTypeSymbol type || !contracts.Has(type, ContractVerb.Owes, "unregistering") || start.Runs(creation))
            return null;

        var lost = Lost(creation, type.Name, "it goes on listening until the process ends", cancellation);
        return lost?.Verdict.MembersUsed.Contains("Start") is true ? lost : null;
    }

    private LostRegistration? Lost(IOperation registration, string what, string consequence, CancellationToken cancellation)
    {
        var verdict = fateOf(registration, cancellation);
        return verdict.Fate is Fate.Leaked ? new LostRegistration(what, verdict, consequence) : null;
    }

    // A registration that serves its object must end with it, if the object can end at all.
    private bool IsOver(IInvocationOperation call, SourceLife life, Verdict verdict)
    {
        if (life is SourceLife.Any)
            return true;

        if (CallScope.CompletesReturnedTask(call))
            return false;

        // What a local was to hold was meant for this call.
        if (verdict.Holder is not null || scope.ServesOneCall(call))
            return true;

        if (call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart) is not { ContainingType: { } owner } member || singles.IsSingle(owner))
            return false;

        return CleanupMembers.OffersEnd(owner) || (life is SourceLife.Process && member is IMethodSymbol { MethodKind: MethodKind.Constructor });
    }

    // What a test double gets told, and what an expression tree says, is written down and not done.
    private bool IsRecorded(IInvocationOperation call)
    {
        if (ReceiverShape.ReceiverOf(call) is IInvocationOperation receiver && contracts.Has(receiver.TargetMethod, ContractVerb.Returns, "unrelated"))
            return true;

        for (IOperation? current = call; current is not null; current = current.Parent)
        {
            if (current is IConversionOperation && current.Type.IsOrInherits(symbols.ExpressionOfT))
                return true;
        }

        return false;
    }

    private static string ConsequenceOf(IInvocationOperation call, RegistrationSource source) => source.Life switch
    {
        SourceLife.Caller when call.Type?.Name is "CancellationTokenRegistration" =>
            $"'{source.Name}' may live much longer than this, and keeps the callback and all it refers to until it is cancelled",
        SourceLife.Caller => $"'{source.Name}' may live much longer than this, and goes on calling back",
        SourceLife.Process => $"'{source.Name}' is there until the process ends, and goes on calling back with all that the callback refers to",
        _ => "nobody can end it any more",
    };
}
