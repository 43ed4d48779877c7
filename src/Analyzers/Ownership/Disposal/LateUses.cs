using System.Collections.Concurrent;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Disposal;

/// <summary>Whether what a call returns goes on using an object that the call got: a task after its first wait, a lazy sequence in any case.</summary>
internal sealed class LateUses(FlowGraphs graphs, StartedTasks tasks, CompletedResults completed, ContractTable contracts, KnownSymbols symbols)
{
    private readonly ConcurrentDictionary<(ISymbol Method, int Parameter), bool> _known = new(new KeyComparer());

    private const int Receiver = -1;

    /// <summary>Whether the task or sequence that the call returns uses what <paramref name="reach"/> stands for after the call is over.</summary>
    public bool GoesOnWith(IInvocationOperation call, ResourceReach reach, Inquiry inquiry)
    {
        bool isTask = tasks.IsAwaitable(call.Type);
        if ((!isTask && !IsLazy(call)) || contracts.Has(call.TargetMethod, ContractVerb.Borrows, "all"))
            return false;

        if (isTask && (!tasks.Starts(call) || completed.Are(call)))
            return false;

        if (call.Instance is { } receiver && reach.IsOf(receiver) && !contracts.Has(receiver.Type as INamedTypeSymbol, ContractVerb.Returns, "completed") && Uses(call.TargetMethod, Receiver, inquiry))
            return true;

        return call.Arguments.Any(argument =>
            IsGiven(argument, reach)
            && !contracts.Has(call.TargetMethod, ContractVerb.Borrows, argument.Parameter?.Name ?? "")
            && Uses(call.TargetMethod, argument.Parameter?.Ordinal ?? 0, inquiry));
    }

    /// <summary>Whether the resource is what the call is made on.</summary>
    public static bool IsReceiver(IInvocationOperation call, ResourceReach reach) => ResourceReach.ReceiverOf(call) is { } receiver && reach.IsOf(receiver);

    /// <summary>Whether the resource itself is an argument, and not only mentioned in a lambda.</summary>
    public static bool IsArgument(IInvocationOperation call, ResourceReach reach) => call.Arguments.Any(argument => reach.IsOf(argument.Value));

    /// <summary>Whether the call makes a sequence that does nothing until somebody enumerates it.</summary>
    public bool IsLazy(IInvocationOperation call)
    {
        if (call.Type is not INamedTypeSymbol { TypeKind: TypeKind.Interface } type)
            return false;

        if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, symbols.AsyncEnumerable) || contracts.Has(type, ContractVerb.Returns, "lazy"))
            return true;

        var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        return type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_IEnumerable
            && (contracts.Has(method.ContainingType, ContractVerb.Returns, "lazy") || method.IsIterator());
    }

    private bool IsGiven(IArgumentOperation argument, ResourceReach reach) =>
        reach.IsOf(argument.Value)
        || argument.Value.DelegateTarget() switch
        {
            IAnonymousFunctionOperation lambda => reach.IsMentionedIn(lambda),
            IMethodReferenceOperation { Instance: { } instance } => reach.IsOf(instance),
            IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } local => IsMentionedInLocal(local.Method, argument, reach),
            _ => false,
        };

    private static bool IsMentionedInLocal(IMethodSymbol function, IOperation from, ResourceReach reach) =>
        Rooting.LocalFunctions.Find(function, from) is { } body && reach.IsMentionedIn(body);

    private bool Uses(IMethodSymbol method, int parameter, Inquiry inquiry)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        definition = definition.PartialImplementationPart ?? definition;
        int position = method.ReducedFrom is null || parameter == Receiver ? parameter : parameter + 1;
        if (!ParameterSummaries.IsFollowable(definition) || position >= definition.Parameters.Length)
            return true;

        var key = ((ISymbol)definition, position);
        if (_known.TryGetValue(key, out bool known))
            return known;

        bool found = inquiry.Into(definition, ("late", position), true, () => UsesLate(definition, position, inquiry));
        if (!inquiry.WasCut)
            _known.TryAdd(key, found);
        return found;
    }

    private bool UsesLate(IMethodSymbol method, int position, Inquiry inquiry)
    {
        if (graphs.Of(method) is not { CanBeFollowed: true } graph || graphs.OperationAt(graph.Body) is not { } source)
            return true;

        var body = OwnOperations.Of(source);
        var resource = position == Receiver ? (ISymbol)method.ContainingType.OriginalDefinition : method.Parameters[position];
        var reach = new ResourceReach(resource, body, contracts, symbols);
        if (method.IsIterator())
            return reach.IsMentionedIn(source);

        var started = body.OfType<IInvocationOperation>().Where(call => GoesOnWith(call, reach, inquiry)).ToList();
        if (!method.IsAsync)
            return started.Any(call => !IsWaitedFor(call)) || graph.ReturnedValues.Any(returned => ValueOrigins.Of(returned, graph).Any(origin => origin is IObjectCreationOperation or IFlowAnonymousFunctionOperation && reach.IsMentionedIn(origin)));

        return started.Count > 0 || IsMentionedAfterWait(graph, reach);
    }

    private static bool IsWaitedFor(IInvocationOperation call) => call.Parent switch
    {
        IPropertyReferenceOperation { Property.Name: "Result" } => true,
        IInvocationOperation { TargetMethod.Name: "Wait" or "GetAwaiter" } => true,
        _ => false,
    };

    private static bool IsMentionedAfterWait(FlowGraph graph, ResourceReach reach)
    {
        var reached = new HashSet<int>();
        var work = new Stack<int>();
        foreach (var block in graph.Blocks)
        {
            var roots = block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations;
            bool hasWaited = false;
            foreach (var root in roots)
            {
                if (hasWaited && Mentions(root))
                    return true;

                hasWaited |= root.DescendantsAndSelf().Any(operation => operation is IAwaitOperation);
            }

            if (hasWaited)
                PushNext(block);
        }

        while (work.Count > 0)
        {
            if (!reached.Add(work.Peek()))
            {
                work.Pop();
                continue;
            }

            var block = graph.Blocks[work.Pop()];
            if (block.Operations.Any(Mentions) || (block.BranchValue is { } value && Mentions(value)))
                return true;

            PushNext(block);
        }

        return false;

        bool Mentions(IOperation root) => reach.IsMentionedIn(root);

        void PushNext(BasicBlock block)
        {
            foreach (var branch in new[] { block.ConditionalSuccessor, block.FallThroughSuccessor })
            {
                if (branch is null)
                    continue;

                if (branch.Destination is { } next)
                    work.Push(next.Ordinal);
                foreach (var region in branch.FinallyRegions)
                    work.Push(region.FirstBlockOrdinal);
            }
        }
    }

    private sealed class KeyComparer : IEqualityComparer<(ISymbol Method, int Parameter)>
    {
        public bool Equals((ISymbol Method, int Parameter) left, (ISymbol Method, int Parameter) right) =>
            left.Parameter == right.Parameter && SymbolEqualityComparer.Default.Equals(left.Method, right.Method);

        public int GetHashCode((ISymbol Method, int Parameter) key) =>
            unchecked((SymbolEqualityComparer.Default.GetHashCode(key.Method) * 31) + key.Parameter);
    }
}
