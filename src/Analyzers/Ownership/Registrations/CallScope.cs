using LifetimeGuard.Analyzers.Ownership.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Registrations;

/// <summary>Whether a registration serves one call of its method, or the object that the method belongs to.</summary>
internal sealed class CallScope(ContractTable contracts)
{
    /// <summary>Whether the registration has lost its use when the method returns: it refers to what only this call has, or the call waits after it.</summary>
    public bool ServesOneCall(IInvocationOperation call) =>
        !IsInConstructor(call) && (call.Arguments.Any(argument => UsesOfCall(argument, call).Any()) || WaitsAfter(call));

    /// <summary>
    /// Whether the callback is all that ever completes a task which the method returns: then the registration must stay as long
    /// as somebody may wait for that task.
    /// </summary>
    public static bool CompletesReturnedTask(IInvocationOperation call)
    {
        return call.Arguments.SelectMany(argument => argument.DescendantsAndSelf()).OfType<ILocalReferenceOperation>()
            .Where(local => local.Type?.Name is "TaskCompletionSource")
            .Select(local => local.Local)
            .Distinct<ILocalSymbol>(SymbolEqualityComparer.Default)
            .Any(promise => IsOnlyReturned(promise, call));
    }

    private static bool IsOnlyReturned(ILocalSymbol promise, IInvocationOperation call)
    {
        var others = ReceiverShape.RootOf(call).Descendants().OfType<ILocalReferenceOperation>()
            .Where(local => SymbolEqualityComparer.Default.Equals(local.Local, promise) && !call.Syntax.Span.Contains(local.Syntax.Span))
            .ToList();
        return others.Count > 0 && others.All(local => local.Parent is IPropertyReferenceOperation { Property.Name: "Task", Parent: IReturnOperation or IConversionOperation { Parent: IReturnOperation } });
    }

    private static IEnumerable<ISymbol> UsesOfCall(IArgumentOperation argument, IInvocationOperation call) =>
        from operation in argument.DescendantsAndSelf()
        let variable = operation switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor } } parameter } => parameter,
            _ => (ISymbol?)null,
        }
        where variable is not null && variable.DeclaringSyntaxReferences.All(declaration => !call.Syntax.Span.Contains(declaration.Span))
        select variable;

    private bool WaitsAfter(IInvocationOperation call)
    {
        var function = FunctionAround(call);
        return function.Descendants().Any(operation =>
            operation.Syntax.SpanStart > call.Syntax.Span.End
            && FunctionAround(operation) == function
            && (operation is IAwaitOperation || (operation is IInvocationOperation wait && contracts.Has(wait.TargetMethod, ContractVerb.Ends, "this"))));
    }

    private static IOperation FunctionAround(IOperation operation)
    {
        var current = operation;
        while (current.Parent is { } parent && current is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            current = parent;
        return current;
    }

    private static bool IsInConstructor(IOperation operation) =>
        FunctionAround(operation) is IConstructorBodyOperation || operation.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null };
}
