using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary><c>async void</c> functions: who calls them, and whether an exception can leave them. Nobody can await one, so such an exception ends the process.</summary>
internal sealed class AsyncVoids(FlowGraphs graphs, ContractTable contracts, MethodUses uses, HandlerShape shape, EscapingExceptions escaping)
{
    /// <summary>The method or local function, where it is <c>async void</c> and an exception can leave it; else null.</summary>
    public AsyncVoid? Of(IMethodSymbol method, IOperation body, CancellationToken cancellation)
    {
        if (!IsAsyncVoid(method) || body.Syntax.ContainsDiagnostics)
            return null;

        var (role, because) = RoleOf(method, cancellation);
        if (role is AsyncVoidRole.Unknown)
            return null;

        return escaping.FirstIn(body, new Inquiry(cancellation)) is { } escape
            ? new AsyncVoid(role, escape.Place, role is AsyncVoidRole.Handler ? Quote(escape) : because)
            : null;
    }

    /// <summary>A delegate that is made of an <c>async void</c> lambda or of a method that is nothing but a callback; else null.</summary>
    public AsyncVoid? Of(IDelegateCreationOperation made, CancellationToken cancellation)
    {
        var target = made.Target.WithoutConversions();
        if (FunctionOf(target) is not { } method || !IsAsyncVoid(method) || BodyOf(target) is not { } body || body.Syntax.ContainsDiagnostics)
            return null;

        var role = RoleOf(made, target, cancellation);
        if (role is AsyncVoidRole.Unknown or AsyncVoidRole.Called)
            return null;

        if (role is AsyncVoidRole.Callback && WaiterFor(made) is { } waiter)
            return FirstAwait(body) is { } wait ? new AsyncVoid(role, wait, $"'{waiter.Name}' comes back at its first await, before it has ended") : null;

        return escaping.FirstIn(body, new Inquiry(cancellation)) is { } escape ? new AsyncVoid(role, escape.Place, Quote(escape)) : null;
    }

    /// <summary>Whether the delegate's code is <c>async void</c>.</summary>
    public static bool IsAsyncVoid(IDelegateCreationOperation made) => FunctionOf(made.Target.WithoutConversions()) is { } method && IsAsyncVoid(method);

    private static bool IsAsyncVoid(IMethodSymbol method) => method is { IsAsync: true, ReturnsVoid: true };

    private (AsyncVoidRole Role, string Because) RoleOf(IMethodSymbol method, CancellationToken cancellation)
    {
        if (shape.IsHandler(method) || IsImposed(method))
            return (AsyncVoidRole.Handler, "");
        if (method.OverriddenMethod is { } overridden)
            return (AsyncVoidRole.Called, Cannot($"'{overridden.ContainingType.Name}.{overridden.Name}' could return a task and does not"));
        if (Implemented(method) is { } implemented)
            return (AsyncVoidRole.Called, Cannot($"'{implemented.ContainingType.Name}.{implemented.Name}' could return a task and does not"));
        if (method.PartialDefinitionPart is not null)
            return (AsyncVoidRole.Called, Cannot("whoever calls the partial method cannot await it"));

        var found = uses.Of(method, cancellation);
        if (found.Contains(MethodUse.Call))
            return (AsyncVoidRole.Called, Cannot("its callers cannot await it"));
        if (found.Contains(MethodUse.Delegate))
            return (AsyncVoidRole.Callback, "");
        if (found.Contains(MethodUse.Subscription))
            return (AsyncVoidRole.Handler, "");

        // Nobody in sight calls it. Who can from outside is a caller; else it is found by name, by we do not know whom.
        return method.DeclaredAccessibility is Accessibility.Private or Accessibility.NotApplicable
            ? (AsyncVoidRole.Unknown, "")
            : (AsyncVoidRole.Called, Cannot("its callers cannot await it"));
    }

    private AsyncVoidRole RoleOf(IDelegateCreationOperation made, IOperation target, CancellationToken cancellation)
    {
        var outer = made.Parent;
        while (outer is IConversionOperation or IParenthesizedOperation or IDelegateCreationOperation)
            outer = outer.Parent;

        bool isSubscribed = outer is IEventAssignmentOperation or ICompoundAssignmentOperation || (made.Type is { } type && shape.IsHandler(type));
        if (target is IAnonymousFunctionOperation)
            return isSubscribed ? AsyncVoidRole.Handler : AsyncVoidRole.Callback;

        // A method that is a handler or that somebody calls is judged where it is declared.
        var method = ((IMethodReferenceOperation)target).Method;
        return !isSubscribed && RoleOf(method, cancellation).Role is AsyncVoidRole.Callback ? AsyncVoidRole.Callback : AsyncVoidRole.Unknown;
    }

    private IMethodSymbol? WaiterFor(IDelegateCreationOperation made)
    {
        var outer = made.Parent;
        while (outer is IConversionOperation or IParenthesizedOperation or IDelegateCreationOperation or IArrayInitializerOperation or IArrayCreationOperation)
            outer = outer.Parent;

        return outer is IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation call } && contracts.Has(call.TargetMethod, ContractVerb.Waits, parameter.Name)
            ? call.TargetMethod
            : null;
    }

    private static IOperation? FirstAwait(IOperation body) =>
        body.Descendants().FirstOrDefault(operation => operation is IAwaitOperation or IForEachLoopOperation { IsAsynchronous: true });

    private static string Cannot(string because) => because + ", and an exception that leaves it ends the process";

    private static string Quote(EscapingException escape)
    {
        string code = escape.Place.Syntax.ToString();
        int line = code.IndexOfAny(['\r', '\n']);
        if (line >= 0)
            code = code.Substring(0, line) + "...";
        return $"'{(code.Length > 60 ? code.Substring(0, 57) + "..." : code).TrimEnd(';')}' {escape.Because}";
    }

    private static bool IsImposed(IMethodSymbol method)
    {
        var root = method;
        while (root.OverriddenMethod is { } overridden)
            root = overridden;
        if (root.DeclaringSyntaxReferences.IsEmpty)
            return true;

        return Implemented(method) is { DeclaringSyntaxReferences.IsEmpty: true };
    }

    private static IMethodSymbol? Implemented(IMethodSymbol method)
    {
        if (method.ExplicitInterfaceImplementations.FirstOrDefault() is { } named)
            return named;
        if (method is not { MethodKind: MethodKind.Ordinary, IsStatic: false, ContainingType: { } owner })
            return null;

        return owner.AllInterfaces.SelectMany(candidate => candidate.GetMembers(method.Name)).OfType<IMethodSymbol>()
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(owner.FindImplementationForInterfaceMember(member), method));
    }

    private static IMethodSymbol? FunctionOf(IOperation target) => target switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        IMethodReferenceOperation method => method.Method,
        _ => null,
    };

    private IOperation? BodyOf(IOperation target) => target switch
    {
        IAnonymousFunctionOperation lambda => lambda.Body,
        IMethodReferenceOperation { Method.OriginalDefinition: { DeclaringSyntaxReferences: [var declaration] } } => graphs.OperationAt(declaration.GetSyntax()) switch
        {
            ILocalFunctionOperation local => local.Body,
            var body => body,
        },
        _ => null,
    };
}
