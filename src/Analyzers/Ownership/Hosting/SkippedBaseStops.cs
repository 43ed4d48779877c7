using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Workers;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Hosting;

/// <summary>Overrides of a service's stop that never come to the one they override, which cancels the token of the work and waits for it.</summary>
internal sealed class SkippedBaseStops(HostedMembers members, FlowGraphs graphs, ServiceLoops loops, KnownSymbols symbols)
{
    public HostFinding? In(IOperation body, IMethodSymbol stop)
    {
        if (stop.OverriddenMethod is not { } overridden || !HostedMembers.RootOf(stop).ContainingType.GetMembers().OfType<IMethodSymbol>().Any(member => member.IsAbstract))
            return null;

        if (body.Descendants().Any(IsWaitOfItsOwn) || CallsBase(stop) || RunOf(stop.ContainingType) is not { } run || LeavesStartOut(stop.ContainingType, overridden))
            return null;

        return new HostFinding(
            stop.Locations[0], stop.ContainingType.Name,
            $"'{stop.Name}' never calls 'base.{stop.Name}': the token of '{run.Name}' is not cancelled, and nobody waits for its end",
            run.Locations);
    }

    // await _completed.Task, ExecuteTask, thread.Join(): it waits for the end in a way of its own.
    private bool IsWaitOfItsOwn(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.Name: "ExecuteTask" } => true,
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member => symbols.IsTask(member.Type) && member.Member is not IPropertySymbol { IsStatic: true },
        IInvocationOperation { TargetMethod.Name: nameof(Thread.Join) } => true,
        _ => false,
    };

    private bool CallsBase(IMethodSymbol stop) => stop.ContainingType.DeclaringSyntaxReferences.Any(part =>
        graphs.ModelOf(part.SyntaxTree) is not null && part.GetSyntax().DescendantTokens().Any(token =>
            token.ValueText == stop.Name && token.GetPreviousToken() is { ValueText: "." } dot && dot.GetPreviousToken().ValueText == "base"));

    // Without base.StartAsync the work does not run at all.
    private bool LeavesStartOut(INamedTypeSymbol type, IMethodSymbol overridden) => type.GetMembers().OfType<IMethodSymbol>().Any(start =>
        start.IsOverride && SymbolEqualityComparer.Default.Equals(HostedMembers.RootOf(start).ContainingType, HostedMembers.RootOf(overridden).ContainingType) && members.IsStart(start) && !CallsBase(start));

    // What ends by itself needs no token.
    private IMethodSymbol? RunOf(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(members.IsRun) is { DeclaringSyntaxReferences: [var declaration] } run)
                return graphs.OperationAt(declaration.GetSyntax()) is { } body && (loops.In(body) || PassesTokenOn(body)) ? run : null;
        }

        return null;
    }

    private bool PassesTokenOn(IOperation body) => body.Descendants().Any(operation =>
        operation is IParameterReferenceOperation { Parent: IArgumentOperation } token && SymbolEqualityComparer.Default.Equals(token.Type, symbols.CancellationToken));
}
