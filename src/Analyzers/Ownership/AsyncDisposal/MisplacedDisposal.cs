using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.AsyncDisposal;

/// <summary>A synchronous disposal of what can only be disposed asynchronously: by a cast that finds nothing, or by a container.</summary>
internal sealed class MisplacedDisposal(AsyncCleanups cleanups, ContractTable contracts)
{
    public string? ReasonFor(IOperation value) => value switch
    {
        // (lease as IDisposable)?.Dispose()
        IConversionOperation { IsTryCast: true, Operand: var operand } when operand.WithoutConversions() is ILocalReferenceOperation { Local: var local } reference
            && OnlyValueOf(local, reference) is { Type: { } type } && cleanups.HasNoDispose(type) => $"'{type.Name}' has no Dispose that this cast could find",
        IInvocationOperation => AskedFor(value) is { } service ? $"Dispose throws where the container has made a '{service.Name}', which has DisposeAsync only" : null,
        _ => null,
    };

    // services.AddSingleton<Bus>().BuildServiceProvider(), and a Bus is asked for below.
    private ITypeSymbol? AskedFor(IOperation container)
    {
        var registrations = container.Descendants().OfType<IInvocationOperation>()
            .Where(call => contracts.Has(call.TargetMethod, ContractVerb.Records, "singletons"))
            .ToList();
        return registrations
            .SelectMany(call => call.TargetMethod.TypeArguments)
            .Where(cleanups.HasNoDispose)
            .FirstOrDefault(service => Body(container).Descendants().OfType<IInvocationOperation>().Any(call =>
                !registrations.Contains(call) && call.TargetMethod.TypeArguments.Contains(service, SymbolEqualityComparer.Default)));
    }

    private static IOperation? OnlyValueOf(ILocalSymbol local, IOperation use)
    {
        var body = Body(use);
        if (body.Descendants().OfType<IAssignmentOperation>().Any(assignment => assignment.Target is ILocalReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Local, local)))
            return null;

        return body.Descendants().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))?.GetVariableInitializer()?.Value.WithoutConversions();
    }

    private static IOperation Body(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }
}
