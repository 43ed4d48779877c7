using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Workers;

/// <summary>Objects that work on their own, keep themselves alive, and are lost: nobody can ever stop them.</summary>
internal sealed class DroppedWorkers(
    ContractTable contracts, KnownSymbols symbols, WorkerTypes workers, Schedules schedules, ProgramStart start,
    Func<IOperation, CancellationToken, ITypeSymbol?> newValue, Func<IOperation, CancellationToken, Verdict> fateOf)
{
    /// <summary>The worker that the operation makes and that is started and lost; null where there is none.</summary>
    public DroppedWorker? MadeBy(IOperation operation, CancellationToken cancellation)
    {
        // Threads have a question of their own: whether their loop can end. What its author marks as to be stored has one too.
        if (newValue(operation, cancellation) is not INamedTypeSymbol type || type.IsOrInherits(symbols.Thread)
            || contracts.Has(type, ContractVerb.Owes, "storing") || start.Runs(operation))
            return null;

        var verdict = fateOf(operation, cancellation);
        if (verdict.Fate is not Fate.Leaked)
            return null;

        return workers.StartsOf(type) is { IsEmpty: false } starters
            ? OfOwnType(operation, type, starters, verdict)
            : OfKnownType(operation, type, verdict);
    }

    private static DroppedWorker? OfOwnType(IOperation operation, INamedTypeSymbol type, ICollection<string> starters, Verdict verdict)
    {
        if (starters.Contains(".ctor"))
            return new DroppedWorker(type.Name, verdict, "what its constructor begins goes on for ever");

        string? started = starters.FirstOrDefault(name => verdict.MembersUsed.Contains(name) || name == MakerOf(operation)?.Name);
        return started is null ? null : new DroppedWorker(type.Name, verdict, $"what '{started}' begins goes on for ever");
    }

    private DroppedWorker? OfKnownType(IOperation operation, INamedTypeSymbol type, Verdict verdict) =>
        IsStarted(operation, type, verdict) && KeepsItself(operation, type, verdict) && schedules.Repeats(operation, type)
            ? new DroppedWorker(type.Name, verdict, "it goes on firing for ever")
            : null;

    private bool IsStarted(IOperation operation, INamedTypeSymbol type, Verdict verdict) =>
        contracts.Has(MakerOf(operation), ContractVerb.Starts, "this")
        || verdict.MembersUsed.Any(name => type.GetMembers(name).Any(member => contracts.Has(member, ContractVerb.Starts, "this")));

    // What the garbage collector may take dies instead.
    private bool KeepsItself(IOperation operation, INamedTypeSymbol type, Verdict verdict) =>
        !contracts.Has(type, ContractVerb.Owes, "keeping")
        || contracts.Has(MakerOf(operation), ContractVerb.Returns, "rooted")
        || (operation is IObjectCreationOperation { Arguments: [{ Value: var callback }, ..] } && verdict.Holder is { } holder
            && callback.Syntax.DescendantTokens().Any(token => token.ValueText == holder));

    private static IMethodSymbol? MakerOf(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation => creation.Constructor,
        IInvocationOperation call => call.TargetMethod,
        _ => null,
    };
}
