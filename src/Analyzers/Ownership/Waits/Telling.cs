using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Waits;

/// <summary>
/// Which operations may tell work to end. Before anybody has given it up only the certain ones count; afterwards whatever is said to
/// something that the work uses.
/// </summary>
internal sealed class Telling(HeardWork heard, FlowGraph graph, TokenTrace trace, ContractTable contracts)
{
    private readonly HashSet<ISymbol> _sources = new(heard.Tokens.SelectMany(token => token.CancelledWith), SymbolEqualityComparer.Default);

    private HashSet<string>? _names;

    private IReadOnlyCollection<string> CancelNames { get; } = [.. contracts.MemberNamesWith(ContractVerb.Cancels, "this")];

    private IReadOnlyCollection<string> Names => _names ??= [.. heard.Reached.Concat(_sources).Where(symbol => symbol is not (ILocalSymbol or IParameterSymbol)).Select(symbol => symbol.Name)];

    public bool IsBy(IOperation operation, bool isGivenUp) => operation switch
    {
        IInvocationOperation call => IsCall(call, isGivenUp),
        IIsNullOperation { IsImplicit: true } test => IsTested(test, isGivenUp),
        IAssignmentOperation assignment => TargetsOf(assignment.Target).Any(heard.Reached.Contains),
        _ => false,
    };

    /// <summary>Whether a lambda or local function that is no part of the work cancels it: <c>token.Register(() => source.Cancel())</c>. When it runs is not seen.</summary>
    public bool MayBeByClosure(IOperation start)
    {
        var names = _sources.Select(symbol => symbol.Name).ToList();
        return names.Count > 0 && graph.Lambdas.Select(lambda => lambda.Syntax)
            .Concat(graph.LocalFunctions.Select(function => function.DeclaringSyntaxReferences[0].GetSyntax()))
            .Any(closure => !start.Syntax.Span.Contains(closure.Span) && Hearing.Mentions(closure, names) && Hearing.Mentions(closure, CancelNames));
    }

    // worker?.Stop(), and the end of a using: where there is nothing to tell, there is nothing that runs.
    private bool IsTested(IIsNullOperation test, bool isGivenUp)
    {
        if (test.Syntax.Parent is ConditionalAccessExpressionSyntax access)
        {
            return TargetsOf(test.Operand).Any(symbol => _sources.Contains(symbol) ? Hearing.Mentions(access.WhenNotNull, CancelNames) : isGivenUp && heard.Reached.Contains(symbol));
        }

        return isGivenUp && !trace.IsSource(test.Operand.Resolved(graph).Type) && TargetsOf(test.Operand).Any(heard.Reached.Contains);
    }

    private bool IsCall(IInvocationOperation call, bool isGivenUp)
    {
        var method = call.TargetMethod;
        if (contracts.Has(method, ContractVerb.Returns, "soon") && method.ContainingType.Name is not nameof(Interlocked)
            || contracts.SubjectsOf(method, ContractVerb.Limits).Any())
            return false;

        if (call.Instance is { } instance && trace.IsSource(instance.Type))
            return contracts.Has(method, ContractVerb.Cancels, "this") && TargetsOf(instance).Any(_sources.Contains);

        bool isEnd = CallEffects.IsDisposal(method) || CleanupMembers.IsCleanup(method);
        if (!isGivenUp && !isEnd)
            return false;

        if (call.Instance is null or IInstanceReferenceOperation)
        {
            if (isEnd && call.Instance is not null || method.DeclaringSyntaxReferences.Any(part => Hearing.Mentions(part.GetSyntax(), Names)))
                return true;
        }
        else if (TargetsOf(call.Instance).Any(heard.Reached.Contains))
        {
            return true;
        }

        return call.Arguments.Any(argument => TargetsOf(argument.Value).Any(symbol => heard.Reached.Contains(symbol) || _sources.Contains(symbol) && !trace.IsToken(argument.Value.Type)));
    }

    // worker.Stopping, _queue.Writer: what is said to a part is said to the whole.
    private IEnumerable<ISymbol> TargetsOf(IOperation operation)
    {
        for (IOperation? current = operation.Resolved(graph); current is not null;)
        {
            switch (current)
            {
                case ILocalReferenceOperation local:
                    yield return local.Local;
                    yield break;
                case IParameterReferenceOperation parameter:
                    yield return parameter.Parameter;
                    yield break;
                case IMemberReferenceOperation member:
                    yield return member.Member;
                    current = member.Instance?.Resolved(graph);
                    break;
                default:
                    yield break;
            }
        }
    }
}
