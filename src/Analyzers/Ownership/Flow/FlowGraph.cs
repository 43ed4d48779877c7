using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>The control-flow graph of one body (method, accessor, initialiser, lambda or local function), with an index.</summary>
internal sealed class FlowGraph
{
    // A body larger than this is not followed: the engine stays silent rather than slow.
    private const int MaximumBlocks = 600;

    private readonly ControlFlowGraph _graph;
    private readonly Dictionary<SyntaxNode, List<FlowPoint>> _points = new();
    private readonly Dictionary<CaptureId, List<IOperation>> _captured = new();
    private readonly Dictionary<CaptureId, ControlFlowRegion> _captureScopes = new();
    private readonly List<FlowPoint> _lambdas = [];
    private readonly Lazy<Dictionary<string, int>> _tests;
    private readonly Dictionary<ISymbol, ControlFlowRegion> _localScopes = new(SymbolEqualityComparer.Default);

    public FlowGraph(ControlFlowGraph graph, SyntaxNode body)
    {
        _graph = graph;
        Body = body;
        Index();
        IndexScopes(graph.Root);
        _tests = new Lazy<Dictionary<string, int>>(CountTests);
    }

    /// <summary>The syntax of the whole body.</summary>
    public SyntaxNode Body { get; }

    public ImmutableArray<BasicBlock> Blocks => _graph.Blocks;

    public ControlFlowRegion Root => _graph.Root;

    /// <summary>Whether paths through the body can be trusted: it is not too large, and it is not being typed.</summary>
    public bool CanBeFollowed => Blocks.Length <= MaximumBlocks && !Body.ContainsDiagnostics;

    public ImmutableArray<IMethodSymbol> LocalFunctions => _graph.LocalFunctions;

    /// <summary>The lambdas written in this body, not those inside other lambdas.</summary>
    public IEnumerable<IFlowAnonymousFunctionOperation> Lambdas => _lambdas.Select(point => (IFlowAnonymousFunctionOperation)point.Operation);

    /// <summary>The lambdas with their places.</summary>
    public IReadOnlyList<FlowPoint> LambdaPoints => _lambdas;

    /// <summary>The same operation as it appears in the graph; null where the graph has none (unreachable or rewritten code).</summary>
    public FlowPoint? Find(IOperation operation)
    {
        if (!_points.TryGetValue(operation.Syntax, out var points))
            return null;

        foreach (var point in points)
        {
            if (point.Operation.Kind == operation.Kind && SymbolEqualityComparer.Default.Equals(point.Operation.Type, operation.Type))
                return point;
        }

        return null;
    }

    /// <summary>The root operation that carries out an assignment or call; null where the graph has none of that syntax.</summary>
    public FlowPoint? Writing(SyntaxNode syntax)
    {
        foreach (var block in Blocks)
        {
            for (int index = 0; index < block.Operations.Length; index++)
            {
                if (block.Operations[index].DescendantsAndSelf().Any(operation => operation.Syntax == syntax))
                    return new FlowPoint(block.Ordinal, index, block.Operations[index]);
            }
        }

        return null;
    }

    /// <summary>The value that a flow capture stands for; null where that depends on the path (<c>?:</c>, <c>??</c>).</summary>
    public IOperation? CapturedValue(CaptureId capture) => CapturedValues(capture) is [var only] ? only : null;

    /// <summary>All values that a flow capture may stand for.</summary>
    public IReadOnlyList<IOperation> CapturedValues(CaptureId capture) =>
        _captured.TryGetValue(capture, out var values) ? values : [];

    /// <summary>Every value assigned to a local in this body.</summary>
    public IEnumerable<IOperation> ValuesOf(ILocalSymbol local)
    {
        foreach (var operation in Operations)
        {
            if (operation is ISimpleAssignmentOperation { Target: var target } assignment && IsLocal(target))
                yield return assignment.Value;
            else if (operation is ILocalReferenceOperation && IsLocal(operation) && Deconstruction.ValueFor(operation) is { } element)
                yield return element;
        }

        bool IsLocal(IOperation target) => target is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local);
    }

    /// <summary>Where a local gets a value, by an assignment or from the collection of its loop.</summary>
    public IEnumerable<FlowPoint> AssignmentsTo(ILocalSymbol local) =>
        from block in Blocks
        from index in Enumerable.Range(0, block.Operations.Length)
        where block.Operations[index].DescendantsAndSelf().Any(operation =>
            operation is ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } && SymbolEqualityComparer.Default.Equals(target.Local, local))
        select new FlowPoint(block.Ordinal, index, block.Operations[index]);

    /// <summary>The values the body returns.</summary>
    public IEnumerable<IOperation> ReturnedValues =>
        from block in _graph.Blocks
        where block.IsReachable && block.FallThroughSuccessor?.Semantics is ControlFlowBranchSemantics.Return && block.BranchValue is not null
        select block.BranchValue;

    /// <summary>All operations of the body, not those inside lambdas.</summary>
    public IEnumerable<IOperation> Operations =>
        from block in _graph.Blocks
        from root in block.BranchValue is null ? block.Operations : block.Operations.Add(block.BranchValue)
        from operation in root.DescendantsAndSelf()
        select operation;

    /// <summary>Whether the local is declared in this body and not in one around it.</summary>
    public bool Declares(ILocalSymbol local) => _localScopes.ContainsKey(local);

    /// <summary>The conditions that branches ask.</summary>
    public IEnumerable<string> TestedConditions => _tests.Value.Keys;

    /// <summary>How many branches ask that condition.</summary>
    public int Tests(string condition) => _tests.Value.TryGetValue(condition, out int count) ? count : 0;

    /// <summary>Whether the local or capture exists in that block.</summary>
    public bool IsInScope(object holder, int block)
    {
        var region = holder switch
        {
            CaptureId capture => _captureScopes.TryGetValue(capture, out var found) ? found : null,
            ISymbol local => _localScopes.TryGetValue(local, out var found) ? found : null,
            _ => null,
        };

        return region is null || (region.FirstBlockOrdinal <= block && block <= region.LastBlockOrdinal);
    }

    public FlowGraph Of(IMethodSymbol localFunction) =>
        new(_graph.GetLocalFunctionControlFlowGraph(localFunction), localFunction.DeclaringSyntaxReferences[0].GetSyntax());

    public FlowGraph Of(IFlowAnonymousFunctionOperation lambda) =>
        new(_graph.GetAnonymousFunctionControlFlowGraph(lambda), lambda.Syntax);

    /// <summary>The blocks that can be reached from the start without passing through <paramref name="avoided"/>.</summary>
    public HashSet<int> ReachableWithout(int avoided)
    {
        var reached = new HashSet<int>();
        var work = new Stack<int>([0]);
        while (work.Count > 0)
        {
            int current = work.Pop();
            if (current == avoided || !reached.Add(current))
                continue;

            var block = Blocks[current];
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

        return reached;
    }

    /// <summary>The regions around a block, innermost first; a lambda's end with the lambda, though the compiler's go on outside.</summary>
    public IEnumerable<ControlFlowRegion> RegionsAround(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            yield return region;
            if (region == Root)
                yield break;
        }
    }

    private void Index()
    {
        foreach (var block in _graph.Blocks)
        {
            for (int index = 0; index < block.Operations.Length; index++)
                Index(block.Operations[index], block.Ordinal, index);

            if (block.BranchValue is not null)
                Index(block.BranchValue, block.Ordinal, block.Operations.Length);
        }
    }

    private void Index(IOperation root, int block, int index)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IInvocationOperation or IObjectCreationOperation or IAwaitOperation or IPropertyReferenceOperation:
                    if (!_points.TryGetValue(operation.Syntax, out var points))
                        _points[operation.Syntax] = points = [];
                    points.Add(new FlowPoint(block, index, operation));
                    break;
                case IFlowCaptureOperation capture:
                    if (!_captured.TryGetValue(capture.Id, out var values))
                        _captured[capture.Id] = values = [];
                    values.Add(capture.Value);
                    break;
                case IFlowAnonymousFunctionOperation:
                    _lambdas.Add(new FlowPoint(block, index, operation));
                    break;
            }
        }
    }

    private Dictionary<string, int> CountTests()
    {
        var tests = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var block in _graph.Blocks)
        {
            if (block.ConditionKind is not ControlFlowConditionKind.None && block.BranchValue is { } value && Condition.Of(value, this).Key is { } key)
                tests[key] = Tests(tests, key) + 1;
        }

        return tests;

        static int Tests(Dictionary<string, int> counted, string key) => counted.TryGetValue(key, out int count) ? count : 0;
    }

    private void IndexScopes(ControlFlowRegion region)
    {
        foreach (var capture in region.CaptureIds)
            _captureScopes[capture] = region;
        foreach (var local in region.Locals)
            _localScopes[local] = region;
        foreach (var nested in region.NestedRegions)
            IndexScopes(nested);
    }
}
