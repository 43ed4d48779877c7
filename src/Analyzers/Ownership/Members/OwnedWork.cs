using System.Collections.Concurrent;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Members;

/// <summary>Which members own the running work that they hold: they are given nothing but new work, or null.</summary>
internal sealed class OwnedWork(MemberUses uses, WrittenValues written, FreshValues fresh, AwaitedTasks tasks, ContractTable contracts)
{
    private readonly ConcurrentDictionary<ISymbol, (ITypeSymbol? Work, Location? Created)> _known = new(SymbolEqualityComparer.Default);

    /// <summary>What the member owns, and where it is created first; null where it owns nothing, or that is not certain.</summary>
    public (ITypeSymbol Work, Location Created)? Of(ISymbol member, Inquiry inquiry)
    {
        var (work, created) = _known.GetOrAdd(member.OriginalDefinition, definition => Find(definition, inquiry));
        return work is null || created is null ? null : (work, created);
    }

    /// <summary>Whether a value is new running work.</summary>
    public bool IsWork(IOperation value, Inquiry inquiry) => WorkOf(value, inquiry) is not null;

    /// <summary>Whether nothing else ends the work: it goes on even where the member gets no other work but null.</summary>
    public bool GoesOn(ITypeSymbol work) => !tasks.IsTask(work) && !contracts.Has(work, ContractVerb.Owes, "replacing");

    private (ITypeSymbol? Work, Location? Created) Find(ISymbol member, Inquiry inquiry)
    {
        (ITypeSymbol? Work, Location? Created) found = (null, null);
        if (!MemberScope.IsVariable(member) || !MayHoldWork(MemberScope.TypeOf(member)) || uses.Of(member, inquiry.Cancellation) is not { } references)
            return found;

        foreach (var reference in references)
        {
            var values = reference is ISymbolInitializerOperation initialiser ? WrittenValues.By(initialiser) : written.By(reference);
            if (values is null)
                return (null, null);

            foreach (var value in values)
            {
                if (IsNothing(value) || tasks.IsCompleted(value))
                    continue;
                if (WorkOf(value, inquiry) is not { } work)
                    return (null, null);
                if (found.Work is null)
                    found = (work, value.Syntax.GetLocation());
            }
        }

        return found.Work is not null && tasks.IsTask(found.Work) && !references.Any(tasks.IsWaitedForAtTheEnd) ? (null, null) : found;
    }

    private ITypeSymbol? WorkOf(IOperation value, Inquiry inquiry) =>
        tasks.IsTask(value.Type) ? tasks.IsStarted(value, inquiry) ? value.Type : null : fresh.MadeBy(value, Duty.End, inquiry);

    /// <summary>null or default.</summary>
    public static bool IsNothing(IOperation value) =>
        value is IDefaultValueOperation || value.ConstantValue is { HasValue: true, Value: null };

    private static bool MayHoldWork(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.None or SpecialType.System_IDisposable, TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Struct };
}
