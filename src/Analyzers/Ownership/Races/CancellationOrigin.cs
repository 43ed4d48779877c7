using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Races;

/// <summary>Where the token of a call comes from.</summary>
internal enum TokenOrigin
{
    /// <summary>No token, or one that is never cancelled.</summary>
    None,

    /// <summary>A source that the body itself made or holds.</summary>
    OwnSource,

    /// <summary>A token from outside: it ends with something else than this race.</summary>
    Outside,

    /// <summary>It cannot be told.</summary>
    Unknown,
}

/// <summary>Finds the cancellation sources that can end a call.</summary>
internal static class CancellationOrigin
{
    /// <summary>
    /// The origin of the token passed to the call and, for an own source, it and the sources it is linked to; for a token
    /// from outside the parameter or field that holds it.
    /// </summary>
    public static (TokenOrigin Origin, IReadOnlyCollection<ISymbol> Sources) Of(IInvocationOperation call, FlowGraph graph)
    {
        var token = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.Name == "CancellationToken" && argument.ArgumentKind is ArgumentKind.Explicit);
        var sources = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        if (token is null)
        {
            // Work.Run(() => Foo(source.Token)): the token is inside.
            foreach (var captured in SourcesIn(call))
                Add(captured, sources, graph);
            return sources.Count > 0 ? (TokenOrigin.OwnSource, sources) : (TokenOrigin.None, sources);
        }

        var origin = Trace(token.Value, sources, graph);
        return (origin, sources);
    }

    private static TokenOrigin Trace(IOperation token, HashSet<ISymbol> sources, FlowGraph graph)
    {
        switch (token)
        {
            case IConversionOperation conversion:
                return Trace(conversion.Operand, sources, graph);
            case IDefaultValueOperation:
            case IPropertyReferenceOperation { Property: { Name: "None", ContainingType.Name: "CancellationToken" } }:
                return TokenOrigin.None;
            case IPropertyReferenceOperation { Property.Name: "Token", Instance: ILocalReferenceOperation local }:
                Add(local.Local, sources, graph);
                return TokenOrigin.OwnSource;
            case IPropertyReferenceOperation { Property.Name: "Token", Instance: IFieldReferenceOperation field }:
                sources.Add(field.Field);
                return TokenOrigin.OwnSource;
            case ILocalReferenceOperation local when graph.ValuesOf(local.Local).ToList() is [var only]:
                return Trace(only, sources, graph);
            case IFlowCaptureReferenceOperation capture when graph.CapturedValue(capture.Id) is { } captured:
                return Trace(captured, sources, graph);
            case IParameterReferenceOperation parameter:
                sources.Add(parameter.Parameter);
                return TokenOrigin.Outside;
            case IFieldReferenceOperation field:
                sources.Add(field.Field);
                return TokenOrigin.Outside;
            default:
                return TokenOrigin.Unknown;
        }
    }

    // A linked source ends with each of those it is linked to.
    private static void Add(ISymbol source, HashSet<ISymbol> sources, FlowGraph graph)
    {
        if (!sources.Add(source) || source is not ILocalSymbol local)
            return;

        foreach (var value in graph.ValuesOf(local))
        {
            foreach (var parent in SourcesIn(value))
                Add(parent, sources, graph);
        }
    }

    private static IEnumerable<ISymbol> SourcesIn(IOperation operation) =>
        from part in operation.DescendantsAndSelf()
        let token = part as IPropertyReferenceOperation
        where token?.Property is { Name: "Token", ContainingType.Name: "CancellationTokenSource" }
        let source = token.Instance switch
        {
            ILocalReferenceOperation local => local.Local,
            IFieldReferenceOperation field => field.Field,
            _ => (ISymbol?)null,
        }
        where source is not null
        select source;
}
