using System.Collections.Concurrent;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Members;

/// <summary>
/// Follows what a member holds through one body. A test of another changing member stops a path: it may well mean that
/// nothing is held. So does a call of the object's own code that has to do with the member.
/// </summary>
internal sealed class RunningBodies(FlowGraphs graphs, CallEffects calls, MemberGuards guards)
{
    private const int MaximumDepth = 3;

    private readonly ConcurrentDictionary<(SyntaxNode Body, string Member), (HashSet<SyntaxNode> Overwritten, bool EndsElsewhere)> _fromStart = new();

    /// <summary>Where the body overwrites what the member holds when the body starts, and whether other paths end it.</summary>
    public (HashSet<SyntaxNode> Overwritten, bool EndsElsewhere) FromStart(FlowGraph graph, ISymbol member, Inquiry inquiry) =>
        _fromStart.GetOrAdd((graph.Body, member.Name), _ => Summary(Walk(graph, member, inquiry, null).From(member)));

    /// <summary>Where the body overwrites what it has itself put into the member: in a loop, or twice in a row.</summary>
    public (HashSet<SyntaxNode> Overwritten, bool EndsElsewhere) After(FlowPoint assignment, FlowGraph graph, ISymbol member, Inquiry inquiry) =>
        Summary(Walk(graph, member, inquiry, null).From(member, assignment));

    /// <summary>Whether a path of the body comes to that call with the member's work still running.</summary>
    public bool Reaches(SyntaxNode call, FlowGraph graph, ISymbol member, Inquiry inquiry)
    {
        bool isReached = false;
        Walk(graph, member, inquiry, inner =>
        {
            isReached |= inner.Syntax == call;
            return inner.Syntax == call;
        }).From(member);
        return isReached;
    }

    /// <summary>Whether a lambda or local function of the body has to do with the member, other than one that is part of what is assigned.</summary>
    public static bool IsUsedByClosure(FlowGraph graph, ISymbol member) =>
        graph.Lambdas.Select(lambda => lambda.Syntax)
            .Concat(graph.LocalFunctions.Select(function => function.DeclaringSyntaxReferences[0].GetSyntax()))
            .Any(closure => Mentions(closure, member) && !closure.Ancestors().Any(outer => outer is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Right.Span.Contains(closure.Span)));

    private ObligationWalk Walk(FlowGraph graph, ISymbol member, Inquiry inquiry, Func<IInvocationOperation, bool>? stopAt)
    {
        var classifier = new UseClassifier(graph, Duty.End, calls, inquiry)
        {
            Member = member,
            EndedBy = call => stopAt?.Invoke(call) is true || Touches(call.TargetMethod, call.Instance, member, 0) ? $"'{call.TargetMethod.Name}' has to do with it" : null,
            SettledWhen = (condition, _) => guards.MaySayThatNothingRuns(condition, member),
        };
        return new ObligationWalk(graph, classifier, withFacts: true, inquiry.Cancellation);
    }

    private static (HashSet<SyntaxNode> Overwritten, bool EndsElsewhere) Summary(Outcome outcome) =>
        outcome.IsUnknown ? ([], false) : ([.. outcome.Overwriting], outcome.EndedBecause is not null || outcome.HandedOverBecause is not null);

    private bool Touches(IMethodSymbol method, IOperation? instance, ISymbol member, int depth)
    {
        if (instance is not (null or IInstanceReferenceOperation) || method.DeclaringSyntaxReferences.IsEmpty || !IsOwn(method, member))
            return false;

        var definition = (method.PartialImplementationPart ?? method).OriginalDefinition;
        if (depth >= MaximumDepth || definition.DeclaringSyntaxReferences.Any(part => Mentions(part.GetSyntax(), member)))
            return true;

        return graphs.Of(definition) is not { } graph
            || graph.Operations.OfType<IInvocationOperation>().Any(call =>
                !SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, definition) && Touches(call.TargetMethod, call.Instance, member, depth + 1));
    }

    private static bool IsOwn(IMethodSymbol method, ISymbol member)
    {
        for (var type = member.ContainingType; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, method.ContainingType.OriginalDefinition))
                return true;
        }

        return false;
    }

    private static bool Mentions(SyntaxNode code, ISymbol member) => code.DescendantTokens().Any(token => token.ValueText == member.Name);
}
