using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Loops;

/// <summary>
/// Finds the loops that run as work, that nothing leads out of, and that somebody means to end: a host, the giver of a token, who
/// disposes or stops the object. A loop that is meant to run as long as its process is none of these.
/// </summary>
internal sealed class EndlessLoops(LoopSignals signals, LoopSources sources, LoopStarts starts, MemberUses uses, Func<IObjectCreationOperation, CancellationToken, bool> isDroppedThread)
{
    /// <summary>Why the loop is one; null where it can end, or nobody is seen to want that.</summary>
    public EndlessLoop? Of(ILoopOperation loop, CancellationToken cancellation)
    {
        if (!HasNoEnd(loop, cancellation) || LoopExits.Exist(loop) || loop.Syntax.ContainsDiagnostics)
            return null;

        var waits = sources.In(loop).ToList();
        if (waits.Count == 0 && !signals.Pauses(loop) && !IsOfServiceWithoutEnd(loop) || LoopCode.In(loop.Body).OfType<ILoopOperation>().Any(inner => HasNoEnd(inner, cancellation) && !LoopExits.Exist(inner)))
            return null;

        return signals.HearsAny(loop) || IsInterrupted(loop) || !waits.All(wait => sources.IsNeverEnded(wait, loop, cancellation))
            ? null
            : Wanted(loop, cancellation) is { } endless ? endless with { Service = starts.ServiceOf(LoopCode.FunctionAround(loop), cancellation) } : null;
    }

    // What the loop waits in may be ended from elsewhere, but nothing of a service whose work has no way to hear of its end ends it.
    private bool IsOfServiceWithoutEnd(ILoopOperation loop) =>
        LoopStarts.MethodOf(LoopCode.RootOf(loop)) is { } run && starts.IsRunOfHost(run)
        && !LoopCode.RootOf(loop).Descendants().Any(operation => operation is IParameterReferenceOperation { Parameter: var parameter } && signals.IsCancellation(parameter.Type))
        && EndOf(run.ContainingType) is null;

    private bool HasNoEnd(ILoopOperation loop, CancellationToken cancellation) => loop switch
    {
        IWhileLoopOperation { Condition: { } condition } => GoesOn(condition, cancellation),
        IForLoopOperation { Condition: var condition } => condition is null || GoesOn(condition, cancellation),
        IForEachLoopOperation { Collection: var collection } => sources.IsAllOf(collection),
        _ => false,
    };

    private bool GoesOn(IOperation condition, CancellationToken cancellation) => condition switch
    {
        { ConstantValue: { HasValue: true, Value: true } } => true,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: IFieldReferenceOperation flag } => IsNeverSet(flag.Field, true, cancellation),
        IFieldReferenceOperation flag => IsNeverSet(flag.Field, false, cancellation),
        IAwaitOperation wait => sources.In(wait).Any(),
        _ => false,
    };

    // A flag that nobody ever raises ends nothing.
    private bool IsNeverSet(IFieldSymbol flag, bool ending, CancellationToken cancellation) =>
        flag is { Type.SpecialType: SpecialType.System_Boolean, HasConstantValue: false }
        && uses.Of(flag, cancellation) is { } references
        && references.All(reference => reference switch
        {
            IFieldReferenceOperation { Parent: ISimpleAssignmentOperation write } when write.Target == reference => write.Value.ConstantValue is { HasValue: true, Value: bool value } && value != ending,
            IFieldReferenceOperation => reference.Parent is not (IArgumentOperation or ICompoundAssignmentOperation or IAddressOfOperation),
            ISymbolInitializerOperation { Value.ConstantValue: { HasValue: true, Value: bool value } } => value != ending,
            _ => false,
        });

    private static bool IsInterrupted(ILoopOperation loop) => loop.Syntax.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault() is { } type
        && type.DescendantTokens().Any(token => token.ValueText is nameof(Thread.Interrupt) or nameof(Thread.Abort) or nameof(ThreadInterruptedException));

    private EndlessLoop? Wanted(ILoopOperation loop, CancellationToken cancellation)
    {
        var keyword = LoopCode.KeywordOf(loop);
        var function = LoopCode.FunctionAround(loop);
        var begun = starts.Of(function, cancellation);
        if (begun.Any(start => start.Place is IObjectCreationOperation { Type.Name: nameof(Thread) } thread && isDroppedThread(thread, cancellation)))
            return null;

        foreach (var start in begun)
        {
            if (start.Place is { } place && TokenOf(place) is { } given)
                return new EndlessLoop(keyword, $"'{given}' was given to the call that starts it, where it only keeps the work from starting", ImmutableArray.Create(place.Syntax.GetLocation()));
        }

        if (TokenInReach(function) is { } token)
            return new EndlessLoop(keyword, $"'{token.Name}' is there to end it, and the loop never looks at it", ImmutableArray<Location>.Empty);

        foreach (var start in begun)
        {
            if (Because(start, loop) is { } because)
                return new EndlessLoop(keyword, because, start.Place is { } place ? ImmutableArray.Create(place.Syntax.GetLocation()) : ImmutableArray<Location>.Empty);
        }

        return null;
    }

    private string? Because(WorkStart start, ILoopOperation loop)
    {
        if (start.IsOfHost)
            return "its host asks it to stop when the program ends";

        var around = LoopStarts.MethodOf(LoopCode.RootOf(loop)) ?? loop.SemanticModel?.GetEnclosingSymbol(loop.Syntax.SpanStart);
        if (around is { IsStatic: false } && EndOf(around.ContainingType) is { } end)
            return $"'{around.ContainingType.Name}' promises an end by '{end.Name}', which has no way to tell it";

        return start.GivenTo is { } given ? $"'{given.Name}' hands it to its callers, who can only wait for ever" : null;
    }

    private SyntaxNode? TokenOf(IOperation start) => start.ChildOperations.OfType<IArgumentOperation>().FirstOrDefault(argument =>
        signals.IsCancellation(argument.Value.Type) && argument.ArgumentKind is ArgumentKind.Explicit && !LoopSignals.IsNone(argument.Value.WithoutConversions()))?.Value.Syntax;

    // The token of a StartAsync says that the start is given up.
    private ISymbol? TokenInReach(IOperation function)
    {
        for (var current = function; current is not null; current = current.Parent is { } parent ? LoopCode.FunctionAround(parent) : null)
        {
            var parameters = current is IAnonymousFunctionOperation lambda ? lambda.Symbol.Parameters : LoopStarts.MethodOf(current) is { Name: not "StartAsync" } method ? method.Parameters : ImmutableArray<IParameterSymbol>.Empty;
            if (parameters.FirstOrDefault(parameter => signals.IsCancellation(parameter.Type)) is { } token)
                return token;
        }

        return null;
    }

    // A type may have more that begins like these words: StopPlayback, CloseDialog.
    private static IMethodSymbol? EndOf(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(method =>
        !method.IsStatic && CleanupMembers.IsCleanup(method)
        && (method.Parameters.IsEmpty || method.IsOverride || method.Name is "StopAsync" or "CloseAsync")
        && method.Name.Split('.').Last() is "Dispose" or "DisposeAsync" or "Stop" or "StopAsync" or "Close" or "CloseAsync" or "Shutdown" or "ShutdownAsync" or "ShutDown" or "Terminate");
}
