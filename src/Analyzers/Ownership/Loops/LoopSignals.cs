using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Loops;

/// <summary>What the rounds of a loop, and the methods that they call, hear of the world: tokens; and where they pause.</summary>
internal sealed class LoopSignals(FlowGraphs graphs, ContractTable contracts, KnownSymbols symbols)
{
    private const int MaximumDepth = 3;

    /// <summary>Whether the loop looks at a token that is not of its own making, or at the end of the process.</summary>
    public bool HearsAny(ILoopOperation loop) => LoopCode.In(loop).Any(operation => Hears(operation, loop)) || Callees(loop).Any(HearsByItself);

    /// <summary>Whether the loop hears that parameter, and nothing else.</summary>
    public bool HearsOnly(ILoopOperation loop, IParameterSymbol token)
    {
        var heard = LoopCode.In(loop).Where(operation => Hears(operation, loop)).ToList();
        return heard.Any(IsToken) && heard.All(operation => IsToken(operation) || operation is IMemberReferenceOperation { Instance: { } instance } && IsToken(instance)) && !Callees(loop).Any(HearsByItself);

        bool IsToken(IOperation operation) => operation is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, token);
    }

    /// <summary>Whether the loop waits between its rounds for something that nobody's disposal ends.</summary>
    public bool Pauses(ILoopOperation loop) => LoopCode.In(loop).Any(IsPause) || Callees(loop).Any(IsPause);

    /// <summary>Whether a value is a token or the source of one.</summary>
    public bool IsCancellation(ITypeSymbol? type) =>
        type is not null && (SymbolEqualityComparer.Default.Equals(type, symbols.CancellationToken) || type.IsOrInherits(symbols.CancellationTokenSource));

    /// <summary>Whether the expression stands for a token that is never cancelled.</summary>
    public static bool IsNone(IOperation token) =>
        token is IDefaultValueOperation or IPropertyReferenceOperation { Property: { Name: nameof(CancellationToken.None), ContainingType.Name: nameof(CancellationToken) } };

    private bool IsPause(IOperation operation) => operation is IInvocationOperation call && contracts.Has(call.TargetMethod, ContractVerb.Pauses, "this");

    private bool Hears(IOperation operation, ILoopOperation loop)
    {
        if (HearsByItself(operation))
            return LoopCode.RootVariable(operation) is not { } root || root is not (ILocalSymbol or IParameterSymbol) || !LoopCode.Declares(loop, root);

        return operation switch
        {
            // What was made with a token may end by it.
            ILocalReferenceOperation { Local: var local } => !LoopCode.Declares(loop, local) && (IsCancellation(local.Type) || IsMadeWithToken(local, loop)),
            IParameterReferenceOperation { Parameter: var parameter } => IsCancellation(parameter.Type) && !LoopCode.Declares(loop, parameter),
            _ => false,
        };
    }

    // In a method that the loop calls, a token of its own parameters is one that the loop would have to give it.
    private bool HearsByItself(IOperation operation) => operation switch
    {
        IMemberReferenceOperation member => (IsCancellation(member.Type) && !IsNone(member)) || member.Member is { Name: "HasShutdownStarted" } or { Name: nameof(Thread.CurrentThread), ContainingType.Name: nameof(Thread) },
        IInvocationOperation call => (IsCancellation(call.Type) && call.TargetMethod.Name is not nameof(CancellationTokenSource.CreateLinkedTokenSource))
            || call.TargetMethod is { Name: "Exit" or "FailFast", ContainingType.Name: "Environment" },
        IThrowOperation { Exception: { } thrown } => thrown.WithoutConversions().Type.IsOrInherits(symbols.OperationCanceledException),
        ICatchClauseOperation { ExceptionType.Name: nameof(ThreadInterruptedException) or nameof(ThreadAbortException) } => true,
        _ => false,
    };

    private bool IsMadeWithToken(ILocalSymbol local, IOperation near) =>
        local.DeclaringSyntaxReferences is [var declaration] && declaration.SyntaxTree == near.Syntax.SyntaxTree
        && graphs.OperationAt(declaration.GetSyntax()) is { } declared
        && declared.Descendants().Any(part => IsCancellation(part.Type) && !IsNone(part) && part is not IObjectCreationOperation);

    private IEnumerable<IOperation> Callees(ILoopOperation loop)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        return LoopCode.In(loop).OfType<IInvocationOperation>().SelectMany(call => BodyOf(call, seen, 0));
    }

    private IEnumerable<IOperation> BodyOf(IInvocationOperation call, HashSet<ISymbol> seen, int depth)
    {
        var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (depth >= MaximumDepth || !ParameterSummaries.IsFollowable(method) || !seen.Add(method) || graphs.OperationAt(method.DeclaringSyntaxReferences[0].GetSyntax()) is not { } body)
            yield break;

        foreach (var operation in body is ILocalFunctionOperation local ? LoopCode.In(local.Body) : LoopCode.In(body))
        {
            yield return operation;
            if (operation is IInvocationOperation inner)
            {
                foreach (var deeper in BodyOf(inner, seen, depth + 1))
                    yield return deeper;
            }
        }
    }
}
