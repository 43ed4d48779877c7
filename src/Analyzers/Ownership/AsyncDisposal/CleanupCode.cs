using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.AsyncDisposal;

/// <summary>What a Dispose or DisposeAsync of this compilation does, with the members of its type that it calls.</summary>
internal sealed class CleanupCode
{
    private static readonly string[] Endings = ["Dispose", "Close", "Stop", "Flush", "Shutdown", "Disconnect", "Cancel", "Kill", "Abort", "Quit"];

    private readonly INamedTypeSymbol _type;
    private readonly FlowGraphs _graphs;
    private readonly KnownSymbols _symbols;
    private readonly bool _followsTasks;
    private readonly HashSet<IMethodSymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly List<IOperation> _operations = [];

    private CleanupCode(INamedTypeSymbol type, FlowGraphs graphs, KnownSymbols symbols, bool followsTasks)
    {
        _followsTasks = followsTasks;
        _type = type;
        _graphs = graphs;
        _symbols = symbols;
    }

    /// <summary>The tasks it awaits that it did not have to await for a lock or a pause: calls, or references to kept tasks.</summary>
    public IEnumerable<IOperation> Awaited => _operations.SelectMany(AwaitedBy).Where(IsWork);

    /// <summary>Whether all it does is to throw.</summary>
    public bool OnlyThrows { get; private set; }

    /// <summary>The call or member whose end it blocks its thread for; null where it does not.</summary>
    public string? BlockedOn => _operations.Select(BlockedBy).FirstOrDefault(task => task is not null) is { } blocked ? NameOf(Bare(blocked)) : null;

    public static CleanupCode? OfAsync(INamedTypeSymbol type, FlowGraphs graphs, KnownSymbols symbols) =>
        Of(type, symbols.AsyncDisposable, "DisposeAsync", graphs, symbols);

    public static CleanupCode? OfSync(INamedTypeSymbol type, FlowGraphs graphs, KnownSymbols symbols) =>
        Of(type, symbols.Disposable, "Dispose", graphs, symbols);

    /// <summary>The field or property of the own object, however it is reached; null for everything else.</summary>
    public static ISymbol? MemberOf(IOperation? operation) => operation?.WithoutConversions() switch
    {
        IMemberReferenceOperation { Instance: IInstanceReferenceOperation or null } reference and (IFieldReferenceOperation or IPropertyReferenceOperation) => reference.Member,
        IPropertyReferenceOperation { Instance: { } inner } => MemberOf(inner),
        IConditionalAccessInstanceOperation part => MemberOf(Accessed(part)),
        ICoalesceOperation choice => MemberOf(choice.Value),
        _ => null,
    };

    /// <summary>The object of <c>x?.Dispose()</c>.</summary>
    public static IOperation? Accessed(IConditionalAccessInstanceOperation part)
    {
        for (IOperation current = part; current.Parent is { } parent; current = parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == current)
                return access.Operation;
        }

        return null;
    }

    /// <summary>The names of what it calls that returns a task.</summary>
    public IEnumerable<string> Started => Calls.Where(call => _symbols.IsTask(call.Type)).Select(call => call.TargetMethod.Name);

    /// <summary>Whether it does synchronously what is awaited elsewhere: the twin of the call, or an end of the same object.</summary>
    public bool DoesInsteadOf(IInvocationOperation awaited)
    {
        string twin = WithoutAsync(awaited.TargetMethod.Name);
        if (Calls.Any(call => WithoutAsync(call.TargetMethod.Name) == twin || call.TargetMethod.Name == twin + "Core"))
            return true;

        bool isForeign = awaited.TargetMethod.DeclaringSyntaxReferences.IsEmpty || MemberOf(awaited.Instance) is not null;
        if (!isForeign || !Endings.Any(ending => twin.StartsWith(ending, StringComparison.Ordinal)))
            return false;

        return MemberOf(awaited.Instance) is { } member ? Ends(member) : Calls.Any(IsEnding);
    }

    /// <summary>Whether it calls the Dispose of that member.</summary>
    public bool Disposes(ISymbol member) => Calls.Any(call => call.TargetMethod.Name is "Dispose" && IsOn(call, member));

    private IEnumerable<IInvocationOperation> Calls => _operations.OfType<IInvocationOperation>();

    private bool Ends(ISymbol member) => Calls.Any(call => IsEnding(call) && IsOn(call, member));

    private static bool IsOn(IInvocationOperation call, ISymbol member) => SymbolEqualityComparer.Default.Equals(MemberOf(call.Instance), member);

    private static bool IsEnding(IInvocationOperation call) => Endings.Any(ending => call.TargetMethod.Name.StartsWith(ending, StringComparison.Ordinal));

    private static CleanupCode? Of(INamedTypeSymbol type, INamedTypeSymbol? contract, string name, FlowGraphs graphs, KnownSymbols symbols)
    {
        if (contract?.GetMembers(name).FirstOrDefault() is not IMethodSymbol member || type.FindImplementationForInterfaceMember(member) is not IMethodSymbol implementation)
            return null;

        var code = new CleanupCode(type, graphs, symbols, followsTasks: name is "DisposeAsync");
        var start = code.MostDerived(implementation);
        if (start.DeclaringSyntaxReferences.IsEmpty)
        {
            // A base class from elsewhere calls what the type overrides.
            string hook = name is "Dispose" ? "Dispose" : "DisposeAsyncCore";
            if (code.Chain.TakeWhile(current => !current.DeclaringSyntaxReferences.IsEmpty)
                    .SelectMany(current => current.GetMembers(hook)).OfType<IMethodSymbol>().FirstOrDefault(method => method.IsOverride) is not { } overriding)
                return null;
            start = overriding;
        }

        return code.Read(start) ? code : null;
    }

    private IEnumerable<INamedTypeSymbol> Chain
    {
        get
        {
            for (var current = _type; current is not null; current = current.BaseType)
                yield return current;
        }
    }

    private IMethodSymbol MostDerived(IMethodSymbol method) =>
        Chain.SelectMany(current => current.GetMembers(method.Name)).OfType<IMethodSymbol>().FirstOrDefault(candidate => Overrides(candidate, method)) ?? method;

    private static bool Overrides(IMethodSymbol candidate, IMethodSymbol method)
    {
        for (var current = candidate; current is not null; current = current.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, method.OriginalDefinition))
                return true;
        }

        return false;
    }

    private bool Read(IMethodSymbol method)
    {
        method = method.PartialImplementationPart ?? method;
        if (method.DeclaringSyntaxReferences is not [var declaration] || !_seen.Add(method.OriginalDefinition)
            || declaration.GetSyntax() is not { ContainsDiagnostics: false } syntax || _graphs.OperationAt(syntax) is not { } body)
            return false;

        var operations = OwnOperations(body).ToList();
        OnlyThrows |= _seen.Count == 1 && operations.OfType<IThrowOperation>().Any() && !operations.Any(operation => operation is IInvocationOperation or IConditionalOperation or IAssignmentOperation);
        foreach (var operation in operations)
        {
            _operations.Add(operation);
            // What a Dispose starts is not done when it returns.
            if (operation is IInvocationOperation { Instance: IInstanceReferenceOperation } call && (_followsTasks || !_symbols.IsTask(call.Type)))
                Read(call.Instance.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax ? call.TargetMethod : MostDerived(call.TargetMethod));
        }

        return true;
    }

    // What a lambda does it does at another time.
    private static IEnumerable<IOperation> OwnOperations(IOperation operation) => operation.ChildOperations
        .Where(child => child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
        .SelectMany(child => OwnOperations(child).Prepend(child));

    private IEnumerable<IOperation> AwaitedBy(IOperation operation) => operation switch
    {
        IAwaitOperation { Parent: not IUsingOperation } wait => Tasks(wait.Operation),
        // return _inner.DisposeAsync();
        IReturnOperation { ReturnedValue: { } value } when _symbols.IsTask(value.WithoutConversions().Type) => Tasks(value),
        _ => [],
    };

    private IEnumerable<IOperation> Tasks(IOperation task)
    {
        task = Bare(task);
        return task switch
        {
            IInvocationOperation { TargetMethod: { Name: nameof(Task.WhenAll) or nameof(Task.WhenAny), IsStatic: true } } call => call.Arguments
                .SelectMany(argument => argument.Value.WithoutConversions().Elements() ?? [argument.Value]).SelectMany(Tasks),
            // What it does is read where it is called.
            IInvocationOperation { Instance: IInstanceReferenceOperation } own when _seen.Contains(MostDerived(own.TargetMethod).OriginalDefinition) => [],
            _ => [task],
        };
    }

    private bool IsWork(IOperation task) => task switch
    {
        IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType: var type } } when SymbolEqualityComparer.Default.Equals(type, _symbols.Task) => false,
        // A lock is taken.
        IInvocationOperation { TargetMethod.Name: "WaitAsync" } => false,
        IInvocationOperation => true,
        _ => MemberOf(task) is { } member && member.Name is not ("CompletedTask" or "Token"),
    };

    private IOperation? BlockedBy(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: nameof(Task.Wait), IsStatic: false }, Instance: { } task } when _symbols.IsTask(task.Type) => task,
        IInvocationOperation { TargetMethod.Name: "GetResult", Instance: IInvocationOperation { TargetMethod.Name: nameof(Task.GetAwaiter), Instance: { } task } } => task,
        IPropertyReferenceOperation { Property.Name: nameof(Task<int>.Result), Instance: { } task } when _symbols.IsTask(task.Type) => task,
        IInvocationOperation { TargetMethod: { Name: nameof(Task.WaitAll), ContainingType.Name: nameof(Task) }, Arguments: [{ Value: var all }, ..] } => all,
        _ => null,
    };

    // Without ConfigureAwait, AsTask, WaitAsync(timeout) and the ValueTask around it.
    private static IOperation Bare(IOperation task)
    {
        while (true)
        {
            task = task.WithoutConversions();
            switch (task)
            {
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "WaitAsync" or "Preserve", Instance: { } inner } when inner.Type?.Name is "Task" or "ValueTask":
                    task = inner;
                    break;
                case IObjectCreationOperation { Type.Name: "ValueTask", Arguments: [{ Value: var wrapped }, ..] }:
                    task = wrapped;
                    break;
                case IConditionalAccessOperation access:
                    task = access.WhenNotNull;
                    break;
                case ICoalesceOperation { Value: var first }:
                    task = first;
                    break;
                default:
                    return task;
            }
        }
    }

    private static string NameOf(IOperation task) => task switch
    {
        IInvocationOperation call => call.TargetMethod.Name,
        _ => MemberOf(task)?.Name ?? task.Syntax.ToString(),
    };

    private static string WithoutAsync(string name) => name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Async".Length) : name;
}
