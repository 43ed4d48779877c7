using System.Collections.Concurrent;
using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Hosting;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Loops;

/// <summary>Who runs a function as work: a thread, a task, a host; nobody where it is only called and waited for.</summary>
internal sealed class LoopStarts(Compilation compilation, MemberUses uses, HostedMembers hosted, KnownSymbols symbols)
{
    private const int MaximumDepth = 3;

    private readonly ConcurrentDictionary<SyntaxNode, ImmutableArray<WorkStart>> _known = new();
    private readonly Lazy<IMethodSymbol?> _main = new(() => compilation.GetEntryPoint(CancellationToken.None));

    /// <summary>All places that are seen to start the function as work.</summary>
    public ImmutableArray<WorkStart> Of(IOperation function, CancellationToken cancellation) =>
        _known.GetOrAdd(function.Syntax, _ => Find(function, 0, cancellation).ToImmutableArray());

    /// <summary>Whether a host runs the method as the work of a service.</summary>
    public bool IsRunOfHost(IMethodSymbol method) => hosted.IsRun(method);

    /// <summary>The service whose host runs the function: as its work, or as what its work starts; null where it is not a host's.</summary>
    public INamedTypeSymbol? ServiceOf(IOperation function, CancellationToken cancellation)
    {
        var roots = Of(function, cancellation).Select(start => LoopCode.RootOf(start.Place ?? start.Function)).Append(LoopCode.RootOf(function));
        return roots.Select(MethodOf).FirstOrDefault(root => root is not null && hosted.IsRun(root))?.ContainingType
            ?? (Of(function, cancellation).Any(start => start.IsOfHost) ? MethodOf(LoopCode.RootOf(function))?.ContainingType : null);
    }

    /// <summary>The method or local function that the operation is the body of; null for a lambda.</summary>
    public static IMethodSymbol? MethodOf(IOperation function) => function switch
    {
        ILocalFunctionOperation local => local.Symbol,
        IAnonymousFunctionOperation => null,
        _ => function.SemanticModel?.GetDeclaredSymbol(function.Syntax) as IMethodSymbol,
    };

    private IEnumerable<WorkStart> Find(IOperation function, int depth, CancellationToken cancellation)
    {
        if (function is IAnonymousFunctionOperation)
            return StartOf(function) is { } start ? [Begun(function, start)] : [];

        if (MethodOf(function) is not { } method)
            return [];

        if (hosted.IsRun(method))
            return [new WorkStart(function, null, null)];

        var given = symbols.IsTask(method.ReturnType) && IsForOthers(method) ? new[] { new WorkStart(function, null, method) } : [];
        return UsesOf(method, function, cancellation).SelectMany(use => OfUse(use, function, depth, cancellation)).Concat(given);
    }

    private IEnumerable<WorkStart> OfUse(IOperation use, IOperation function, int depth, CancellationToken cancellation)
    {
        if (use is IMethodReferenceOperation)
            return StartOf(use) is { } start ? [Begun(function, start)] : [];

        if (use is not IInvocationOperation call || LoopCode.IsInside(call, function) || depth >= MaximumDepth)
            return [];

        // A task that nobody awaits here runs beside its caller; else the caller is what runs.
        return symbols.IsTask(call.Type) && !IsCallersOwn(call)
            ? [Begun(function, call)]
            : Find(LoopCode.FunctionAround(call), depth + 1, cancellation);
    }

    // Thread Start() { ... return thread; }, Task RunAsync() => Task.Run(...)
    private WorkStart Begun(IOperation function, IOperation start)
    {
        var around = MethodOf(LoopCode.FunctionAround(start));
        bool isGiven = around is { IsAsync: false } && IsForOthers(around) && SymbolEqualityComparer.Default.Equals(around.ReturnType, start.Type);
        return new WorkStart(function, start, isGiven ? around : null);
    }

    // What the program's own start runs may well be meant to run as long as the program.
    private bool IsForOthers(IMethodSymbol method) =>
        method.DeclaredAccessibility is not Accessibility.Private && method.MethodKind is MethodKind.Ordinary
        && (_main.Value is not { } main || main.ContainingType.DeclaringSyntaxReferences.All(part => !Mentions(part.GetSyntax(), method.Name)));

    private static bool Mentions(SyntaxNode code, string name) => code.DescendantTokens().Any(token => token.ValueText == name);

    private IEnumerable<IOperation> UsesOf(IMethodSymbol method, IOperation function, CancellationToken cancellation)
    {
        if (function is ILocalFunctionOperation)
        {
            return LoopCode.RootOf(function).Descendants().Where(operation => operation switch
            {
                IInvocationOperation call => SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, method),
                IMethodReferenceOperation reference => SymbolEqualityComparer.Default.Equals(reference.Method.OriginalDefinition, method),
                _ => false,
            });
        }

        return uses.Of(method, cancellation) ?? Enumerable.Empty<IOperation>();
    }

    // Awaited, waited for or returned: who calls the caller waits for it too.
    private static bool IsCallersOwn(IInvocationOperation call)
    {
        IOperation current = call;
        while (current.Parent is IConversionOperation || current.Parent is IInvocationOperation { TargetMethod.Name: nameof(Task.ConfigureAwait) or nameof(Task.GetAwaiter) or "GetResult" or nameof(Task.Wait) })
            current = current.Parent;
        return current.Parent is IAwaitOperation or IReturnOperation || current is IInvocationOperation { TargetMethod.Name: "GetResult" or nameof(Task.Wait) };
    }

    private static IOperation? StartOf(IOperation code)
    {
        var current = code.Parent;
        while (current is IConversionOperation or IDelegateCreationOperation)
            current = current.Parent;

        return current is IArgumentOperation { Parent: { } start } && IsStart(start) ? start : null;
    }

    private static bool IsStart(IOperation start) => start switch
    {
        IInvocationOperation { TargetMethod: { Name: "Run" or "StartNew", ContainingType.Name: "Task" or "TaskFactory" } } => true,
        IInvocationOperation { TargetMethod: { Name: "QueueUserWorkItem" or "UnsafeQueueUserWorkItem", ContainingType.Name: "ThreadPool" } } => true,
        IObjectCreationOperation { Type: { Name: "Thread" or "Task", ContainingNamespace: { Name: "Threading" or "Tasks" } } } => true,
        _ => false,
    };
}
