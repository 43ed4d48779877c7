using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Owners;

/// <summary>Types that can be disposed in two ways, of which one leaves out a member that the other one disposes.</summary>
internal sealed class UnevenEnds(FlowGraphs graphs, MemberUses uses, OwnBodies bodies, KnownSymbols symbols)
{
    /// <summary>The member that holds what is made here and that one of the two ways leaves out; else null.</summary>
    public LeftOutField? By(IOperation creation, CancellationToken cancellation)
    {
        if (creation is not IObjectCreationOperation { Type: INamedTypeSymbol type } || StoredMember.Of(creation) is not { IsStatic: false } member
            || member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct, DeclaringSyntaxReferences.Length: 1 } owner || !type.IsOrInherits(symbols.Disposable)
            || EndOf(owner, "Dispose") is not { } dispose || EndOf(owner, "DisposeAsync") is not { } disposeAsync || uses.Of(member, cancellation) is not { } references)
            return null;

        var ways = new[] { (Method: dispose, Bodies: bodies.ReachedFrom([dispose])), (Method: disposeAsync, Bodies: bodies.ReachedFrom([disposeAsync])) };
        var leaving = ways.FirstOrDefault(way => !references.Any(reference => OwnBodies.Contain(way.Bodies, reference)) && !CallsBase(way.Bodies));
        var ending = ways.FirstOrDefault(way => references.Any(reference => OwnBodies.Contain(way.Bodies, reference) && UsedMember.Of(reference) is IInvocationOperation call && CallEffects.IsDisposal(call.TargetMethod)));
        return leaving.Method is not null && ending.Method is not null
            ? new LeftOutField(member, type, leaving.Method.Name, $"'{leaving.Method.Name}' leaves it out, although '{ending.Method.Name}' disposes it", ImmutableArray.Create(member.Locations[0], leaving.Method.Locations[0]))
            : null;
    }

    private static IMethodSymbol? EndOf(INamedTypeSymbol owner, string name) =>
        owner.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(method => method is { IsStatic: false, Parameters.IsEmpty: true });

    // What the base class does with the rest is its own affair: it may call Dispose(true).
    private bool CallsBase(HashSet<SyntaxNode> reached) => reached.Select(graphs.OperationAt).OfType<IOperation>().SelectMany(body => body.Descendants())
        .Any(operation => operation is IInvocationOperation { Instance.Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax });
}
