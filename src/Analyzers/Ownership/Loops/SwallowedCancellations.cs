using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Loops;

/// <summary>
/// Finds the catch clauses that catch the cancellation of a token that outlives the round of a loop, where nothing in the loop asks
/// the token again: the next round begins as if it had been a failure.
/// </summary>
internal sealed class SwallowedCancellations(LoopSignals signals, ContractTable contracts, KnownSymbols symbols)
{
    /// <summary>The clause of the try block that swallows; null where there is none.</summary>
    public SwallowedCancellation? In(ITryOperation attempt)
    {
        if (attempt.Catches.IsEmpty || attempt.Syntax.ContainsDiagnostics || LoopAround(attempt) is not { } loop)
            return null;

        if (attempt.Catches.FirstOrDefault(MayCatchCancellation) is not { } clause || !LetsCancellationIn(clause.Filter) || IsKept(clause) || NeverReturns(clause) || CleanupMembers.IsIn(attempt))
            return null;

        var cancelled = LoopCode.In(attempt.Body)
            .Where(operation => !IsCaughtInside(operation, attempt) && !TellsElement(operation, loop))
            .Select(operation => (Operation: operation, Token: LastingToken(operation, loop)))
            .FirstOrDefault(found => found.Token is not null);
        if (cancelled.Token is not { } token || LeavesOrAsks(loop, attempt, clause))
            return null;

        return new SwallowedCancellation(
            ((CatchClauseSyntax)clause.Syntax).CatchKeyword.GetLocation(),
            token.Syntax.ToString(),
            ImmutableArray.Create(cancelled.Operation.Syntax.GetLocation(), LoopCode.KeywordOf(loop)));
    }

    private bool MayCatchCancellation(ICatchClauseOperation clause) =>
        clause.ExceptionType is null or { SpecialType: SpecialType.System_Object }
        || SymbolEqualityComparer.Default.Equals(clause.ExceptionType, symbols.Exception)
        || clause.ExceptionType.IsOrInherits(symbols.OperationCanceledException)
        || clause.ExceptionType is { Name: nameof(SystemException), ContainingNamespace.Name: nameof(System) };

    // when (e is not FileNotFoundException): of other filters it is not known what they let in.
    private bool LetsCancellationIn(IOperation? filter) =>
        filter is null || (filter.WithoutConversions() is IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: var excluded } } && TypesOf(excluded) is { } types
            && !types.Any(type => symbols.OperationCanceledException.IsOrInherits(type) || type.IsOrInherits(symbols.OperationCanceledException)));

    private static IEnumerable<INamedTypeSymbol>? TypesOf(IPatternOperation pattern) => pattern switch
    {
        ITypePatternOperation { MatchedType: INamedTypeSymbol type } => [type],
        IDeclarationPatternOperation { MatchedType: INamedTypeSymbol type } => [type],
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either when TypesOf(either.LeftPattern) is { } left && TypesOf(either.RightPattern) is { } right => left.Concat(right),
        _ => null,
    };

    // failures.Add(e), last = e: it is not swallowed, but thrown or told later.
    private bool IsKept(ICatchClauseOperation clause)
    {
        return clause.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation { Symbol: var caught }
            && LoopCode.In(clause.Handler).Any(operation => operation switch
            {
                IInvocationOperation call => contracts.SubjectsOf(call.TargetMethod, ContractVerb.Stores).Any() && call.Arguments.Any(argument => Is(argument.Value, caught)),
                IAssignmentOperation assignment => Is(assignment.Value, caught),
                _ => false,
            });

        static bool Is(IOperation value, ILocalSymbol caught) =>
            value.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(reference => SymbolEqualityComparer.Default.Equals(reference.Local, caught) && reference.Parent is not IMemberReferenceOperation);
    }

    // Throw.Unavailable(e): a call that is declared never to return leaves the loop as a throw does.
    private static bool NeverReturns(ICatchClauseOperation clause) => LoopCode.In(clause.Handler).Any(operation =>
        operation is IInvocationOperation { TargetMethod: var method } && method.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "DoesNotReturnAttribute" }));

    // An exception of the rounds that an outer try of the same loop deals with is that one's.
    private static ILoopOperation? LoopAround(ITryOperation attempt)
    {
        for (IOperation current = attempt; current.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation); current = parent)
        {
            if (parent is ILoopOperation loop)
                return LoopCode.IsInside(current, loop.Body) ? loop : null;
        }

        return null;
    }

    // foreach (var listener in listeners) try { await listener.StartedAsync(token); }: each is told, whatever became of the one before, and there is an end.
    private static bool TellsElement(IOperation operation, ILoopOperation loop) =>
        loop is IForEachLoopOperation { IsAsynchronous: false } each
        && operation is IInvocationOperation { Instance: { } instance, Parent: IAwaitOperation or IInvocationOperation { TargetMethod.Name: nameof(Task.ConfigureAwait) } } call
        && call.Type is INamedTypeSymbol { IsGenericType: false }
        && LoopCode.RootVariable(instance) is { } element && each.Locals.Contains(element, SymbolEqualityComparer.Default);

    private bool IsCaughtInside(IOperation operation, ITryOperation attempt)
    {
        for (var current = operation; current.Parent is { } parent && current != attempt; current = parent)
        {
            if (parent is ITryOperation inner && inner != attempt && inner.Body == current && inner.Catches.Any(MayCatchCancellation))
                return true;
        }

        return false;
    }

    // The token of a call that a cancellation ends; null for one that the round makes, or gets with its work.
    private IOperation? LastingToken(IOperation operation, ILoopOperation loop)
    {
        if (operation is not IInvocationOperation call || call.TargetMethod.Name is nameof(CancellationTokenSource.CreateLinkedTokenSource) or nameof(CancellationToken.Register) || IsOfToken(call) && call.TargetMethod.Name is not nameof(CancellationToken.ThrowIfCancellationRequested))
            return null;

        var tokens = IsOfToken(call) ? [call.Instance!] : call.Arguments.Where(argument => argument.ArgumentKind is ArgumentKind.Explicit && IsToken(argument.Value.Type)).Select(argument => argument.Value);
        return tokens.FirstOrDefault(token => !LoopSignals.IsNone(token.WithoutConversions()) && IsLasting(token, loop));
    }

    private bool IsLasting(IOperation token, ILoopOperation loop)
    {
        if (LoopCode.RootVariable(token) is not { } root)
            return false;

        return root switch
        {
            ILocalSymbol or IParameterSymbol when LoopCode.Declares(loop, root) => false,
            ILocalSymbol local => IsToken(local.Type) || IsWrittenOnce(local, loop),
            IParameterSymbol => true,
            // A source that a round or another member replaces is that of one piece of work.
            IFieldSymbol { IsReadOnly: true } => true,
            IFieldSymbol field => !IsWrittenIn(field, loop) && IsToken(field.Type),
            _ => false,
        };
    }

    private static bool IsWrittenOnce(ILocalSymbol local, ILoopOperation loop) => !IsWrittenIn(local, loop);

    private static bool IsWrittenIn(ISymbol variable, ILoopOperation loop) => LoopCode.In(loop).OfType<ISimpleAssignmentOperation>().Any(write =>
        SymbolEqualityComparer.Default.Equals(LoopCode.RootVariable(write.Target), variable));

    // Anything in the loop but the try block itself that would end it once the token is cancelled.
    private bool LeavesOrAsks(ILoopOperation loop, ITryOperation attempt, ICatchClauseOperation clause)
    {
        var written = new HashSet<ISymbol>(
            LoopCode.In(clause.Handler).OfType<IAssignmentOperation>().Select(write => LoopCode.RootVariable(write.Target)).OfType<ISymbol>(), SymbolEqualityComparer.Default);
        if (LoopCode.In(clause.Handler).Any(operation => operation is IThrowOperation || LoopExits.Leaves(operation, loop)))
            return true;

        // A finally that leaves cannot be written; a condition that the handler decides can.
        foreach (var operation in LoopCode.In(loop))
        {
            bool isInTry = LoopCode.IsInside(operation, attempt.Body);
            if (AsksToken(operation, loop) || (!isInTry && LastingToken(operation, loop) is not null && !IsSwallowedElsewhere(operation, loop)))
                return true;

            if (operation is IConditionalOperation choice && (LeavesIn(choice.WhenTrue, loop) || LeavesIn(choice.WhenFalse, loop)) && (AsksFlag(choice.Condition) || AsksAny(choice.Condition, written)))
                return true;
        }

        return ConditionOf(loop) is { } condition && (AsksFlag(condition) || AsksAny(condition, written));
    }

    private bool IsSwallowedElsewhere(IOperation operation, ILoopOperation loop)
    {
        for (var current = operation; current.Parent is { } parent && current != loop; current = parent)
        {
            if (parent is ITryOperation attempt && attempt.Body == current && attempt.Catches.Any(clause => clause.Filter is null && MayCatchCancellation(clause)))
                return true;
        }

        return false;
    }

    private bool AsksToken(IOperation operation, ILoopOperation loop) =>
        operation is IPropertyReferenceOperation { Property.Name: nameof(CancellationToken.IsCancellationRequested), Instance: { } asked }
        && signals.IsCancellation(asked.Type) && (LoopCode.RootVariable(asked) is not { } root || !LoopCode.Declares(loop, root));

    private static bool LeavesIn(IOperation? branch, ILoopOperation loop) => LoopCode.In(branch).Any(operation => LoopExits.Leaves(operation, loop));

    private static bool AsksFlag(IOperation condition) => condition.DescendantsAndSelf().Any(part =>
        part is IFieldReferenceOperation { Type.SpecialType: SpecialType.System_Boolean, Field.HasConstantValue: false } or IPropertyReferenceOperation { Type.SpecialType: SpecialType.System_Boolean }
        && LoopCode.RootVariable(part) is IFieldSymbol or IPropertySymbol);

    private static bool AsksAny(IOperation condition, HashSet<ISymbol> variables) => condition.DescendantsAndSelf().Any(part =>
        part is ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation && LoopCode.RootVariable(part) is { } root && variables.Contains(root));

    private static IOperation? ConditionOf(ILoopOperation loop) => loop switch
    {
        IWhileLoopOperation { Condition: var condition } => condition,
        IForLoopOperation { Condition: var condition } => condition,
        _ => null,
    };

    private bool IsToken(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, symbols.CancellationToken);

    private bool IsOfToken(IInvocationOperation call) => call.Instance is { } instance && IsToken(instance.Type);
}
