using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LifetimeGuard.Analyzers.Ownership.Disposal;

/// <summary>Finds the variables that one body disposes: by <c>using</c>, in a <c>finally</c>, or by a plain call.</summary>
internal sealed class ScopedResources(FlowGraphs graphs, ContractTable contracts, KnownSymbols symbols)
{
    /// <summary>The resources of a body whose disposal harms who uses them afterwards.</summary>
    /// <param name="body">All operations of the body, not those of functions nested in it.</param>
    public IEnumerable<ScopedResource> In(IReadOnlyList<IOperation> body) =>
        body.SelectMany(operation => Of(operation)).Where(resource => IsHurt(resource, body) && !IsDecidedByBody(resource, body));

    /// <summary>Whether an operation disposes something: a cheap look before a body is taken apart.</summary>
    public static bool MayDispose(IOperation operation) =>
        operation is IUsingOperation or IUsingDeclarationOperation || (operation is IInvocationOperation call && IsDisposal(call.TargetMethod));

    /// <summary>Dispose, DisposeAsync, or the Close that some types have instead.</summary>
    public static bool IsDisposal(IMethodSymbol method) => method is { IsStatic: false, Name: "Dispose" or "DisposeAsync" or "Close", Parameters.Length: 0 };

    private static IEnumerable<ScopedResource> Of(IOperation operation) => operation switch
    {
        IUsingOperation scope => VariablesOf(scope.Resources).Select(variable => new ScopedResource(variable, scope, scope.Body.Syntax.Span, "the 'using' ends", IsBlock: true)),
        IUsingDeclarationOperation { Parent: { } block } scope => VariablesOf(scope.DeclarationGroup).Select(variable =>
            new ScopedResource(variable, scope, TextSpan.FromBounds(scope.Syntax.Span.End, block.Syntax.Span.End), "the 'using' ends", IsBlock: true)),
        IInvocationOperation call when IsDisposal(call.TargetMethod) && VariableOf(call.Instance) is { } variable => [OfCall(call, variable)],
        _ => [],
    };

    private static ScopedResource OfCall(IInvocationOperation call, ISymbol variable)
    {
        for (var current = call as IOperation; current.Parent is { } parent; current = parent)
        {
            if (parent is ITryOperation whole && whole.Finally == current)
                return new ScopedResource(variable, call, whole.Body.Syntax.Span, "the 'finally' disposes it", IsBlock: true);

            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
                break;
        }

        var block = call as IOperation;
        while (block is { Parent: { } outer } and not IBlockOperation)
            block = outer;
        return new ScopedResource(variable, call, TextSpan.FromBounds(block.Syntax.SpanStart, call.Syntax.SpanStart), "it is disposed", IsBlock: false);
    }

    private static IEnumerable<ISymbol> VariablesOf(IOperation resources) => resources switch
    {
        IVariableDeclarationGroupOperation group => group.Declarations.SelectMany(declaration => declaration.Declarators).Select(declarator => declarator.Symbol),
        _ => VariableOf(resources) is { } variable ? [variable] : [],
    };

    private static ISymbol? VariableOf(IOperation? operation) => operation?.WithoutConversions() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IConditionalAccessInstanceOperation inner => VariableOf(Accessed(inner)),
        _ => null,
    };

    /// <summary>What <c>?.</c> stands behind.</summary>
    public static IOperation? Accessed(IOperation instance)
    {
        for (var current = instance; current.Parent is { } parent; current = parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == current)
                return access.Operation;
        }

        return null;
    }

    // finally { if (disposes) reader.Dispose(); }, where the body sets the flag on the way that gives the reader on.
    private static bool IsDecidedByBody(ScopedResource resource, IReadOnlyList<IOperation> body)
    {
        for (var current = resource.Owner; current.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation); current = parent)
        {
            if (parent is IConditionalOperation { Condition: var condition } choice && choice.Condition != current
                && condition.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(flag => flag.Type?.SpecialType is SpecialType.System_Boolean && IsSet(flag.Local, resource, body)))
                return true;
        }

        return false;
    }

    private static bool IsSet(ILocalSymbol flag, ScopedResource resource, IReadOnlyList<IOperation> body) => body.Any(operation =>
        operation is ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } && SymbolEqualityComparer.Default.Equals(target.Local, flag) && resource.Scope.Contains(operation.Syntax.Span));

    private bool IsHurt(ScopedResource resource, IReadOnlyList<IOperation> body)
    {
        var type = resource.Variable switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            _ => null,
        };
        if (type is not INamedTypeSymbol named)
            return type is ITypeParameterSymbol;

        if (named.TypeKind is TypeKind.Error)
            return false;

        if (type.IsOrInherits(symbols.CancellationTokenSource))
            return IsLinkedOrTimed(resource.Variable, body) && !IsCancelled(resource.Variable, body);

        return !contracts.Has(named, ContractVerb.Survives, "disposal") && !DisposesNothing(named);
    }

    // A source without a timer or a link has nothing that its disposal could end.
    private static bool IsLinkedOrTimed(ISymbol source, IReadOnlyList<IOperation> body) => body.Any(operation => operation switch
    {
        IVariableDeclaratorOperation { Initializer.Value: var value } declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, source) && value.WithoutConversions() switch
        {
            IObjectCreationOperation creation => creation.Arguments.Length > 0,
            IInvocationOperation call => call.TargetMethod.Name == nameof(CancellationTokenSource.CreateLinkedTokenSource),
            _ => false,
        },
        IInvocationOperation { TargetMethod.Name: nameof(CancellationTokenSource.CancelAfter) } call => SymbolEqualityComparer.Default.Equals(VariableOf(call.Instance), source),
        _ => false,
    });

    private bool IsCancelled(ISymbol source, IReadOnlyList<IOperation> body) => body.Any(operation =>
        operation is IInvocationOperation call && call.TargetMethod.Name != nameof(CancellationTokenSource.CancelAfter)
        && contracts.Has(call.TargetMethod, ContractVerb.Cancels, "this") && SymbolEqualityComparer.Default.Equals(VariableOf(call.Instance), source));

    private bool DisposesNothing(INamedTypeSymbol type)
    {
        if (type.DeclaringSyntaxReferences.IsEmpty || type is { TypeKind: TypeKind.Interface } or { IsAbstract: true })
            return false;

        var cleanups = new[] { symbols.Disposable, symbols.AsyncDisposable }
            .OfType<INamedTypeSymbol>()
            .Where(contract => type.IsOrInherits(contract))
            .Select(contract => type.FindImplementationForInterfaceMember(contract.GetMembers().OfType<IMethodSymbol>().First()) as IMethodSymbol)
            .ToList();
        return cleanups.Count > 0 && cleanups.All(cleanup => cleanup is { DeclaringSyntaxReferences.Length: 1 } && graphs.Of(cleanup) is { } graph && IsEmpty(graph));
    }

    private static bool IsEmpty(FlowGraph graph) => graph.Operations.All(operation =>
        operation is not (IInvocationOperation { TargetMethod: not { Name: "SuppressFinalize" } } or IAssignmentOperation or IEventAssignmentOperation));
}
