using LifetimeGuard.Analyzers.Ownership.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Registrations;

/// <summary>
/// Code that runs once, when the program or one of its services starts. What it registers is meant to be there until the
/// process ends.
/// </summary>
internal sealed class ProgramStart(Compilation compilation, ContractTable contracts)
{
    private readonly Lazy<INamedTypeSymbol?> _program = new(() => compilation.GetEntryPoint(CancellationToken.None)?.ContainingType);

    public bool Runs(IOperation operation)
    {
        if (MemberAround(operation) is not { } member)
            return true;

        // Static members next to the entry point are its continuation.
        if (member is IMethodSymbol { MethodKind: MethodKind.StaticConstructor } || (member.IsStatic && SymbolEqualityComparer.Default.Equals(member.ContainingType, _program.Value)))
            return true;

        return member is IMethodSymbol method
            && (contracts.Has(method, ContractVerb.Lives, "process") || GetsBuilder(method))
            && !IsRepeated(operation);
    }

    private bool GetsBuilder(IMethodSymbol method) => method.Parameters.Any(parameter => contracts.Has(parameter.Type as INamedTypeSymbol, ContractVerb.Lives, "startup"));

    private static bool IsRepeated(IOperation operation)
    {
        for (var current = operation; current is not null and not IMethodBodyBaseOperation; current = current.Parent)
        {
            if (current is ILoopOperation)
                return true;
        }

        return false;
    }

    // Null in an initialiser of a static field.
    private static ISymbol? MemberAround(IOperation operation)
    {
        var root = ReceiverShape.RootOf(operation);
        if (root is IFieldInitializerOperation { InitializedFields: [{ IsStatic: true }, ..] } or IPropertyInitializerOperation { InitializedProperties: [{ IsStatic: true }, ..] })
            return null;

        var symbol = operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
            symbol = symbol.ContainingSymbol;
        return symbol;
    }
}
