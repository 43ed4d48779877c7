using System.Collections.Concurrent;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Growth;

/// <summary>Which code runs again and again in the life of a process, and adds something else each time.</summary>
internal sealed class RepeatedCode(Compilation compilation, FlowGraphs graphs, MemberUses uses, ProgramStart start)
{
    private const int MaximumDepth = 4;

    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<IInvocationOperation>> _calls = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the growth happens again and again; false where it is only done at the start, once, or by registration.</summary>
    public bool Includes(IOperation growth, ISymbol collection, CancellationToken cancellation) =>
        MethodAround(growth) is { } method && !IsOnce(growth, method, collection) && !IsBehindFlag(growth) && !IsListOfKind(method)
        && IsRepeated(growth, method, collection, 0, cancellation);

    // protected Part() => s_all.Add(this): how many there are is decided in the types that derive from it.
    private static bool IsListOfKind(IMethodSymbol method) => method is { MethodKind: MethodKind.Constructor, ContainingType.IsAbstract: true };

    private bool IsRepeated(IOperation operation, IMethodSymbol method, ISymbol collection, int depth, CancellationToken cancellation)
    {
        if (depth > MaximumDepth || IsOnce(operation, method, collection))
            return false;

        bool isGiven = GivenBy(operation, method).Any();
        if (method.DeclaredAccessibility is Accessibility.Private && method.MethodKind is MethodKind.Ordinary)
        {
            return uses.Of(method, cancellation) is { } references && references.Any(reference => reference is IMethodReferenceOperation
                || (reference is IInvocationOperation call && MethodAround(call) is { } caller && !SymbolEqualityComparer.Default.Equals(caller, method)
                    && (!isGiven || GivesSomethingElse(call, operation, method)) && IsRepeated(call, caller, collection, depth + 1, cancellation)));
        }

        if (!isGiven || IsCalledByFramework(method))
            return true;

        // What others hand in is theirs to bound: their calls decide, and where there are none, what it is.
        var calls = _calls.GetOrAdd(method.OriginalDefinition, definition => [.. CallsOf((IMethodSymbol)definition, cancellation)]);
        return calls.Count == 0
            ? GivenBy(operation, method) is var parts && !parts.Any(given => IsRegistered(given.Type)) && ((parts.Count == 1 && !IsPut(operation)) || parts.Any(given => BoundedKeys.IsUnique(given.Type)))
            : calls.Any(call => MethodAround(call) is { } caller && GivesSomethingElse(call, operation, method) && IsRepeated(call, caller, collection, depth + 1, cancellation));
    }

    private bool IsOnce(IOperation operation, IMethodSymbol method, ISymbol collection)
    {
        if (method.MethodKind is MethodKind.StaticConstructor || (method.MethodKind is MethodKind.Constructor && !collection.IsStatic) || method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "ModuleInitializerAttribute"))
            return true;

        var main = compilation.GetEntryPoint(CancellationToken.None);
        return main is not null && SymbolEqualityComparer.Default.Equals(main.ContainingType, method.ContainingType)
            ? SymbolEqualityComparer.Default.Equals(main, method) && !IsInLoop(operation)
            : start.Runs(operation);
    }

    private static bool IsInLoop(IOperation operation)
    {
        for (var current = operation; current is not null; current = current.Parent)
        {
            if (current is ILoopOperation or IAnonymousFunctionOperation)
                return true;
        }

        return false;
    }

    // if (s_ready) return; s_ready = true; ...
    private static bool IsBehindFlag(IOperation growth)
    {
        var root = ReceiverShape.RootOf(growth);
        var tested = root.Descendants().OfType<IConditionalOperation>()
            .SelectMany(choice => choice.Condition.DescendantsAndSelf())
            .OfType<IFieldReferenceOperation>().Select(reference => reference.Field);
        return tested.Any(field => root.Descendants().Any(operation => operation switch
        {
            ISimpleAssignmentOperation { Target: IFieldReferenceOperation target } => SymbolEqualityComparer.Default.Equals(target.Field, field),
            IInvocationOperation { TargetMethod.ContainingType.Name: "Interlocked", Arguments: [{ Value: IFieldReferenceOperation target }, ..] } => SymbolEqualityComparer.Default.Equals(target.Field, field),
            _ => false,
        }));
    }

    // public static void Disable(string name) => s_disabled.Add(name): how many names there are is decided where it is called.
    private static bool IsPut(IOperation operation) =>
        operation is IInvocationOperation { Arguments: [{ Value: var value }] } && ReceiverShape.Plain(value) is IParameterReferenceOperation { Type.SpecialType: not SpecialType.None };

    // The parameters of the method, where the operation adds nothing else.
    private static IReadOnlyList<IParameterSymbol> GivenBy(IOperation operation, IMethodSymbol method)
    {
        var values = operation switch
        {
            IInvocationOperation call => call.Arguments.Select(argument => argument.Value).Where(value => value.DelegateTarget() is not (IAnonymousFunctionOperation or IMethodReferenceOperation)),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation element } assignment => element.Arguments.Select(argument => argument.Value).Append(assignment.Value),
            _ => [],
        };
        var given = new List<IParameterSymbol>();
        return values.All(value => IsGiven(value, method, given)) ? given : [];
    }

    // The parameter, a part of it, or what is made of nothing but parameters.
    private static bool IsGiven(IOperation value, IMethodSymbol method, List<IParameterSymbol> given)
    {
        switch (ReceiverShape.Plain(value))
        {
            case IParameterReferenceOperation { Parameter: var parameter } when SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method):
                given.Add(parameter);
                return true;
            case ILocalReferenceOperation local:
                return ReceiverShape.OnlyValueOf(local) is { } only && IsGiven(only, method, given);
            case IPropertyReferenceOperation { Instance: { } whole }:
                return IsGiven(whole, method, given);
            case IInvocationOperation { Instance: null, TargetMethod: { Name: "Create", ContainingType.Name: "Tuple" } } tuple:
                return tuple.Arguments.All(argument => IsGiven(argument.Value, method, given));
            case IObjectCreationOperation { Initializer: null } creation:
                return creation.Arguments.Length > 0 && creation.Arguments.All(argument => argument.ArgumentKind is ArgumentKind.DefaultValue || IsGiven(argument.Value, method, given));
            case ITupleOperation tuple:
                return tuple.Elements.All(element => IsGiven(element, method, given));
            case var plain:
                return plain.ConstantValue.HasValue;
        }
    }

    private static bool GivesSomethingElse(IInvocationOperation call, IOperation operation, IMethodSymbol method)
    {
        var given = new HashSet<int>(GivenBy(operation, method).Select(parameter => parameter.Ordinal));
        return call.Arguments.Any(argument => argument.Parameter is { } parameter && given.Contains(parameter.Ordinal)
            && (argument.Value.WithoutConversions() is IInstanceReferenceOperation or IObjectCreationOperation || BoundedKeys.IsUnique(parameter.Type)
                || (parameter.Type.SpecialType is SpecialType.System_String && !argument.Value.ConstantValue.HasValue)));
    }

    // What programs register once: code, types, services.
    private static bool IsRegistered(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Delegate or TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Enum || type.IsAbstract || type.Name is "Type" or "Assembly" or "Lazy" || type.TypeKind is TypeKind.Array;

    /// <summary>Whether an attribute may tell somebody to call the method; those of the system itself (<c>Obsolete</c>) tell the compiler.</summary>
    public static bool IsMarked(ISymbol method) =>
        method.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && !type.ToDisplayString().StartsWith("System.", StringComparison.Ordinal));

    private static bool IsCalledByFramework(IMethodSymbol method) =>
        IsMarked(method)
        || method.OverriddenMethod is { DeclaringSyntaxReferences.IsEmpty: true }
        || method.ContainingType.AllInterfaces.Any(contract => contract.DeclaringSyntaxReferences.IsEmpty && contract.GetMembers(method.Name).Any(promised =>
            SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(promised), method)));

    private static IMethodSymbol? MethodAround(IOperation operation)
    {
        var symbol = operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
            symbol = symbol.ContainingSymbol;
        return symbol as IMethodSymbol;
    }

    private IEnumerable<IInvocationOperation> CallsOf(IMethodSymbol method, CancellationToken cancellation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!tree.GetText(cancellation).ToString().Contains(method.Name))
                continue;

            foreach (var name in tree.GetRoot(cancellation).DescendantNodes().OfType<SimpleNameSyntax>().Where(found => found.Identifier.ValueText == method.Name))
            {
                if (name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } syntax && syntax.Expression.Span.Contains(name.Span) && graphs.OperationAt(syntax) is IInvocationOperation call
                    && SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, method))
                    yield return call;
            }
        }
    }
}
