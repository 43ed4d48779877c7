using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Rooting;

/// <summary>Types whose objects live as long as the process anyway: singletons, entry points, what a static member holds.</summary>
internal sealed class LastingSubscribers(Compilation compilation, SingleObjects single, ProgramStart start)
{
    private readonly Lazy<ImmutableHashSet<ISymbol>> _staticallyHeld = new(() => StaticallyHeldIn(compilation));

    /// <summary>Whether code of that type subscribes something that is there until the process ends.</summary>
    public bool Include(INamedTypeSymbol type, IOperation subscription)
    {
        if (start.Runs(subscription))
            return true;

        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (HasEntryPoint(outer) || _staticallyHeld.Value.Contains(outer.OriginalDefinition) || (!outer.IsAbstract && single.IsSingle(outer)))
                return true;
        }

        return false;
    }

    private static bool HasEntryPoint(INamedTypeSymbol type) => type.GetMembers("Main").Any(member => member is IMethodSymbol { IsStatic: true });

    private static ImmutableHashSet<ISymbol> StaticallyHeldIn(Compilation compilation)
    {
        var held = ImmutableHashSet.CreateBuilder<ISymbol>(SymbolEqualityComparer.Default);
        var work = new Stack<INamespaceOrTypeSymbol>([compilation.Assembly.GlobalNamespace]);
        while (work.Count > 0)
        {
            foreach (var member in work.Pop().GetMembers())
            {
                switch (member)
                {
                    case INamespaceOrTypeSymbol inner:
                        work.Push(inner);
                        break;
                    case IFieldSymbol { IsStatic: true, IsConst: false } field:
                        Add(held, field.Type);
                        break;
                    case IPropertySymbol { IsStatic: true } property:
                        Add(held, property.Type);
                        break;
                }
            }
        }

        return held.ToImmutable();
    }

    // Also Lazy<T>. A collection holds many, which come and go.
    private static void Add(ImmutableHashSet<ISymbol>.Builder held, ITypeSymbol type)
    {
        held.Add(type.OriginalDefinition);
        if (type is INamedTypeSymbol { Name: "Lazy", TypeArguments: [var value] })
            held.Add(value.OriginalDefinition);
    }
}
