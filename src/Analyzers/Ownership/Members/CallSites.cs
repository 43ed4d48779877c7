using System.Collections.Concurrent;
using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Members;

/// <summary>Whether the calls that a compilation has of a method are made once for each object: where it has just been made or fetched.</summary>
internal sealed class CallSites(Compilation compilation, FlowGraphs graphs)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>False where there are no calls: nobody knows what other programs do.</summary>
    public bool AreOncePerObject(IMethodSymbol method, CancellationToken cancellation) =>
        _known.GetOrAdd(method.OriginalDefinition, definition => Judge((IMethodSymbol)definition, cancellation));

    private bool Judge(IMethodSymbol method, CancellationToken cancellation)
    {
        var promised = Promises(method).ToList();
        bool isCalled = false;
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var name in NamesIn(tree, method.Name, cancellation))
            {
                if (CallOf(name) is not { } syntax || graphs.OperationAt(syntax) is not IInvocationOperation call
                    || !promised.Contains(call.TargetMethod.OriginalDefinition, SymbolEqualityComparer.Default))
                    continue;

                if (IsInConstructor(call))
                    continue;
                if (!IsOnce(call, method.ContainingType))
                    return false;
                isCalled = true;
            }
        }

        return isCalled;
    }

    private static IEnumerable<SimpleNameSyntax> NamesIn(SyntaxTree tree, string name, CancellationToken cancellation) =>
        tree.GetText(cancellation).ToString().Contains(name)
            ? tree.GetRoot(cancellation).DescendantNodes().OfType<SimpleNameSyntax>().Where(found => found.Identifier.ValueText == name)
            : [];

    private static InvocationExpressionSyntax? CallOf(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call => call,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Name == name => call,
        MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax call } => call,
        _ => null,
    };

    private static bool IsOnce(IInvocationOperation call, INamedTypeSymbol owner)
    {
        if (call.Instance?.WithoutConversions() is ILocalReferenceOperation or IObjectCreationOperation or IInvocationOperation)
            return true;

        if (call.Instance is IInstanceReferenceOperation)
            return false;

        IOperation body = call;
        while (body.Parent is not null)
            body = body.Parent;
        return body.Descendants().Any(operation => operation is IObjectCreationOperation { Type: INamedTypeSymbol made } && SymbolEqualityComparer.Default.Equals(made.OriginalDefinition, owner.OriginalDefinition));
    }

    // The first call of all, and no word about the others.
    private static bool IsInConstructor(IInvocationOperation call) =>
        call.Instance is IInstanceReferenceOperation && call.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is ConstructorDeclarationSyntax;

    // A call of the interface's or the base type's method may be one of this.
    private static IEnumerable<ISymbol> Promises(IMethodSymbol method)
    {
        for (var current = method; current is not null; current = current.OverriddenMethod)
            yield return current.OriginalDefinition;

        foreach (var contract in method.ContainingType.AllInterfaces)
        {
            foreach (var member in contract.GetMembers(method.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
                    yield return member.OriginalDefinition;
            }
        }
    }
}
