using System.Collections.Concurrent;
using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Workers;

/// <summary>
/// Types of this compilation whose objects begin work of their own and offer a way to stop it, so that who drops such an object
/// can never stop it. A type that shows its objects to somebody, or that gets a token, may be stopped by others, and so may one
/// with a base class: a window that is shown is held by its framework.
/// </summary>
internal sealed class WorkerTypes(FlowGraphs graphs, ContractTable contracts, WorkStarts starts)
{
    private static readonly ImmutableHashSet<string> None = ImmutableHashSet<string>.Empty;

    private readonly Lazy<HashSet<string>> _makers = new(() => new HashSet<string>(
        contracts.TypeNamesWith(ContractVerb.Owes, "stopping").Concat(contracts.MemberNamesWith(ContractVerb.Starts, "this")), StringComparer.Ordinal));

    private readonly ConcurrentDictionary<ISymbol, ImmutableHashSet<string>> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The members that begin the work, by name; empty where the type is no such type.</summary>
    public ImmutableHashSet<string> StartsOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsStatic: false, DeclaringSyntaxReferences.Length: 1, BaseType.SpecialType: SpecialType.System_Object } own
            ? _known.GetOrAdd(own.OriginalDefinition, _ => Find(own.OriginalDefinition))
            : None;

    private ImmutableHashSet<string> Find(INamedTypeSymbol type)
    {
        if (!CleanupMembers.OffersEnd(type) || !MayWork(type) || graphs.OperationsOf(type) is not { } code)
            return None;

        var methods = type.GetMembers().OfType<IMethodSymbol>().Where(method => (!method.IsStatic || IsFactory(method)) && !method.IsImplicitlyDeclared && !CleanupMembers.IsCleanup(method)).ToList();
        if (methods.Any(TakesToken))
            return None;

        var found = methods.Where(starts.In).Select(method => method.Name).ToImmutableHashSet(StringComparer.Ordinal);
        return found.IsEmpty || code.Any(MayBeStoppedByOthers) ? None : found;
    }

    // A look at the text first: most types that can be disposed begin nothing.
    private bool MayWork(INamedTypeSymbol type) => type.DeclaringSyntaxReferences[0].GetSyntax().DescendantNodes().Any(node => node switch
    {
        WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax { Condition: null } or ForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } => true,
        SimpleNameSyntax name => _makers.Value.Contains(name.Identifier.ValueText),
        _ => false,
    });

    private static bool IsFactory(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Ordinary && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType);

    private static bool TakesToken(IMethodSymbol method) => method.Parameters.Any(parameter => parameter.Type.Name is "CancellationToken" or "CancellationTokenSource")
        && method.DeclaredAccessibility is not Accessibility.Private;

    // Registry.Add(this); AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
    private static bool MayBeStoppedByOthers(IOperation operation) => operation switch
    {
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } self => IsShown(self),
        IMethodReferenceOperation { Instance: IInstanceReferenceOperation, Method: var method } => CleanupMembers.IsCleanup(method),
        IInvocationOperation { Instance: IInstanceReferenceOperation, TargetMethod: var method } call => CleanupMembers.IsCleanup(method) && IsInLambda(call),
        _ => false,
    };

    private static bool IsShown(IOperation self)
    {
        var parent = self.Parent is IConversionOperation conversion ? conversion.Parent : self.Parent;
        return parent switch
        {
            // What begins the work hands it to the callback again.
            IArgumentOperation { Parent: IObjectCreationOperation { Type.Name: "Timer" or "Thread" } or IInvocationOperation { TargetMethod.Name: "CreateTimer" or "StartNew" or "Start" } } => false,
            IArgumentOperation or ISimpleAssignmentOperation => true,
            _ => false,
        };
    }

    private static bool IsInLambda(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation)
                return true;
        }

        return false;
    }
}
