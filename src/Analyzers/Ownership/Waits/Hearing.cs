using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Waits;

/// <summary>Reads off the call that starts work, and the code that it runs, by what the work can be told to end.</summary>
internal sealed class Hearing(FlowGraph graph, FlowGraphs graphs, TokenTrace trace, ContractTable contracts)
{
    // A token in an object in an object is still found; deeper, nobody would look for it.
    private const int MaximumDepth = 3;

    private readonly HashSet<SyntaxNode> _seen = [];

    /// <param name="start">The call or creation that starts the work, as the source has it.</param>
    public HeardWork Of(IOperation start)
    {
        var heard = new HeardWork();
        if (StartsDelegate(start) is { } code)
        {
            heard.IsTokenOnlyForStart = start.ChildOperations.OfType<IArgumentOperation>().Any(argument => trace.IsToken(argument.Value.Type) && trace.Of(argument.Value) is not null);
            Read(code, heard, 0);
        }
        else
        {
            Read(start, heard, 0);
        }

        return heard;
    }

    /// <summary>What <c>Task.Run</c>, a thread and their like run: the token beside it keeps it from starting and no more.</summary>
    public static IOperation? StartsDelegate(IOperation start) => start switch
    {
        IInvocationOperation { TargetMethod: { Name: "Run" or "StartNew", ContainingType.Name: "Task" or "TaskFactory" }, Arguments: [{ Value: var code }, ..] } => code,
        IObjectCreationOperation { Type.Name: nameof(Task) or nameof(Thread), Arguments: [{ Value: var code }, ..] } => code,
        _ => null,
    };

    private void Read(IOperation code, HeardWork heard, int depth)
    {
        if (depth > MaximumDepth || !_seen.Add(code.Syntax))
            return;

        foreach (var part in code.DescendantsAndSelf())
        {
            switch (part)
            {
                case IMethodReferenceOperation reference:
                    ReadBody(reference.Method, heard, depth);
                    break;
                case IInvocationOperation call:
                    ReadBody(call.TargetMethod, heard, depth);
                    heard.MayEndByItself |= call.TargetMethod.Name is nameof(CancellationTokenSource.CancelAfter);
                    break;
                case ILocalReferenceOperation { Local: var local }:
                    ReadVariable(part, local, code, heard);
                    ReadValues(local, heard, depth);
                    break;
                case IParameterReferenceOperation { Parameter: var parameter }:
                    ReadVariable(part, parameter, code, heard);
                    break;
                case IFieldReferenceOperation { Field: { IsConst: false } field }:
                    ReadVariable(part, field, code, heard);
                    break;
                case IPropertyReferenceOperation { Property: var property }:
                    ReadVariable(part, property, code, heard);
                    break;
            }
        }
    }

    private void ReadVariable(IOperation reference, ISymbol symbol, IOperation code, HeardWork heard)
    {
        bool isOwn = symbol is ILocalSymbol or IParameterSymbol && symbol.DeclaringSyntaxReferences.Any(declaration =>
            declaration.SyntaxTree == code.Syntax.SyntaxTree && code.Syntax.Span.Contains(declaration.Span));
        if (trace.IsToken(reference.Type))
        {
            // Parallel.ForEachAsync(items, (item, token) => ...): a token of the work's own making.
            if (isOwn)
                return;

            var token = trace.Of(reference);
            heard.MayEndByItself |= token is { Origin: null } or { HasTimer: true };
            if (token is { Origin: not null })
                heard.Tokens.Add(token);
        }
        else if (trace.IsSource(reference.Type))
        {
            heard.MayEndByItself |= isOwn;
            if (!isOwn && reference.Parent is not IPropertyReferenceOperation { Property.Name: nameof(CancellationTokenSource.Token) })
                heard.Tokens.Add(trace.OfSource(reference));
        }
        else if (!isOwn && CanBeTold(symbol, reference.Type) && !IsOnlyWrittenTo(reference))
        {
            heard.Reached.Add(symbol);
        }
    }

    // var request = new Request(id, source.Token); SendAsync(request)
    private void ReadValues(ILocalSymbol local, HeardWork heard, int depth)
    {
        if (!graph.Declares(local) || trace.IsSource(local.Type) || trace.IsToken(local.Type))
            return;

        foreach (var value in graph.ValuesOf(local))
        {
            if (graphs.OperationAt(value.Syntax) is { } made && value.WithoutConversions() is IObjectCreationOperation or IInvocationOperation or IWithOperation or ITupleOperation or IFlowCaptureReferenceOperation)
                Read(made, heard, depth + 1);
        }
    }

    private void ReadBody(IMethodSymbol method, HeardWork heard, int depth)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        definition = definition.PartialImplementationPart ?? definition;
        if (!ParameterSummaries.IsFollowable(definition) || definition.MethodKind is MethodKind.LocalFunction && depth > 0)
            return;

        if (graphs.OperationAt(definition.DeclaringSyntaxReferences[0].GetSyntax()) is { } body)
            Read(body, heard, depth + 1);
    }

    // A flag, or an object; not a text or number that the work was started with.
    private static bool CanBeTold(ISymbol symbol, ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.None or SpecialType.System_Boolean or SpecialType.System_Object or SpecialType.System_IDisposable
        || (symbol is IFieldSymbol && type?.SpecialType is not SpecialType.System_String);

    // A log that the work writes to says nothing to it.
    private bool IsOnlyWrittenTo(IOperation reference)
    {
        var whole = reference.Parent is IConversionOperation conversion ? conversion : reference;
        return whole.Parent switch
        {
            IInvocationOperation call => call.Instance == whole && IsSoon(call),
            IArgumentOperation { Parent: IInvocationOperation call } => IsSoon(call),
            _ => false,
        };
    }

    private bool IsSoon(IInvocationOperation call) =>
        contracts.Has(call.TargetMethod, ContractVerb.Returns, "soon") || contracts.Has(call.TargetMethod, ContractVerb.Borrows, "all");

    /// <summary>Whether code mentions one of the names: a call of it may tell the work something.</summary>
    public static bool Mentions(SyntaxNode code, IReadOnlyCollection<string> names) =>
        code.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText));
}
