using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>
/// Where an exception can leave an async body: at an await of what may fail, and at a throw. A call that fails before it is
/// awaited fails in a body without <c>async</c> as well, and is another question.
/// </summary>
internal sealed class EscapingExceptions(FlowGraphs graphs, ExceptionGuards guards, ContractTable contracts, KnownSymbols symbols)
{
    private const string NoCatch = "is outside every 'catch'";

    /// <summary>The first place in the text at which an exception can leave the body; null where none can.</summary>
    public EscapingException? FirstIn(IOperation body, Inquiry inquiry) => Below(body, NoCatch, inquiry).FirstOrDefault();

    /// <summary>The first place that no <c>try</c> with a <c>catch</c> is around; null where there is none.</summary>
    public EscapingException? FirstUncaughtIn(IOperation body, Inquiry inquiry) => Below(body, NoCatch, inquiry).FirstOrDefault(escape => escape.Because is NoCatch);

    private IEnumerable<EscapingException> Under(IOperation operation, string because, Inquiry inquiry)
    {
        switch (operation)
        {
            case IAnonymousFunctionOperation or ILocalFunctionOperation or INameOfOperation:
                return [];
            case ITryOperation attempt:
                return Around(attempt, because, inquiry);
            case IThrowOperation:
                return [new EscapingException(operation, because)];
            case IAwaitOperation wait when MayFail(wait, inquiry):
                return Below(operation, because, inquiry).Append(new EscapingException(operation, because));
            case IForEachLoopOperation { IsAsynchronous: true } loop:
                return Below(operation, because, inquiry).Prepend(new EscapingException(loop.Collection, because));
            default:
                return Below(operation, because, inquiry);
        }
    }

    private IEnumerable<EscapingException> Below(IOperation operation, string because, Inquiry inquiry) =>
        operation.ChildOperations.SelectMany(child => Under(child, because, inquiry));

    // An await in a 'catch' shows a failure more often than it has one of its own: only what is thrown there counts.
    private IEnumerable<EscapingException> Around(ITryOperation attempt, string because, Inquiry inquiry)
    {
        if (!attempt.Catches.Any(guards.CatchesEverything))
        {
            foreach (var found in Under(attempt.Body, because is NoCatch ? WhatIsCaught(attempt) : because, inquiry))
                yield return found;
        }
        else
        {
            foreach (var thrown in attempt.Catches.SelectMany(clause => clause.Handler.Descendants()).Where(found => found is IThrowOperation && !IsInFunction(found, attempt)))
                yield return new EscapingException(thrown, "throws on what the 'catch' has caught");
        }

        if (attempt.Finally is null)
            yield break;

        foreach (var found in Under(attempt.Finally, "is in a 'finally', outside every 'catch'", inquiry))
            yield return found;
    }

    private string WhatIsCaught(ITryOperation attempt)
    {
        if (attempt.Catches.IsEmpty)
            return NoCatch;

        bool throwsOn = attempt.Catches.Any(clause =>
            (clause.ExceptionType is { SpecialType: SpecialType.System_Object } || SymbolEqualityComparer.Default.Equals(clause.ExceptionType, symbols.Exception))
            && clause.Handler.Descendants().Any(operation => operation is IThrowOperation));
        return throwsOn
            ? "is in a 'try' whose 'catch' throws on"
            : $"is in a 'try' that catches only {string.Join(" and ", attempt.Catches.Select(clause => $"'{clause.ExceptionType.Name}'").Distinct())}";
    }

    private bool MayFail(IAwaitOperation wait, Inquiry inquiry)
    {
        var awaited = wait.Operation.WithoutConversions();
        while (awaited is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured)
        {
            if (configured.Arguments.Any(argument => SuppressesThrowing(argument.Value)))
                return false;

            awaited = (configured.Instance ?? configured.Arguments[0].Value).WithoutConversions();
        }

        return awaited switch
        {
            IInvocationOperation call => !IsConfiguredElsewhere(call) && !IsHarmless(call, inquiry),
            IPropertyReferenceOperation property => !contracts.Has(property.Property, ContractVerb.Returns, "harmless") && !contracts.Has(property.Property, ContractVerb.Returns, "completed"),
            _ => symbols.IsTask(awaited.Type),
        };
    }

    private bool IsHarmless(IInvocationOperation call, Inquiry inquiry)
    {
        // A delay that is cancelled throws.
        if (contracts.Has(call.TargetMethod, ContractVerb.Returns, "harmless"))
            return !call.Arguments.Any(IsToken);

        return contracts.Has(call.TargetMethod, ContractVerb.Returns, "soon") || guards.IsGuarded(call, inquiry) || IsClosed(call.TargetMethod, inquiry);
    }

    // A method of the project that catches all that its own awaits bring; what it calls besides fails without them as well.
    private bool IsClosed(IMethodSymbol method, Inquiry inquiry)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return ParameterSummaries.IsFollowable(definition)
            && inquiry.Into(definition, "closed", false, () => graphs.OperationAt(definition.DeclaringSyntaxReferences[0].GetSyntax()) is { } body
                && body.Descendants().OfType<ITryOperation>().Any(attempt => attempt.Catches.Any(guards.CatchesEverything))
                && FirstIn(body is ILocalFunctionOperation { Body: { } local } ? local : body, inquiry) is null);
    }

    private bool IsToken(IArgumentOperation argument) =>
        argument is { ArgumentKind: not ArgumentKind.DefaultValue, Value: var value } && SymbolEqualityComparer.Default.Equals(value.Type, symbols.CancellationToken)
        && value.WithoutConversions() is not (IDefaultValueOperation or IPropertyReferenceOperation { Property.Name: "None" });

    /// <summary>Whether an argument of ConfigureAwait is <c>ConfigureAwaitOptions.SuppressThrowing</c>.</summary>
    internal static bool SuppressesThrowing(IOperation options) =>
        options.Type is { Name: "ConfigureAwaitOptions" } && options.ConstantValue is { HasValue: true, Value: int value } && (value & 2) != 0;

    /// <summary>Whether the call awaits in a way of its own, such as a <c>SuppressThrowing()</c> of the project: whether that throws is not known.</summary>
    internal static bool IsConfiguredElsewhere(IInvocationOperation call) =>
        call.Type is { Name: "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" } && call.TargetMethod.Name is not "ConfigureAwait";

    private static bool IsInFunction(IOperation operation, IOperation within)
    {
        for (var current = operation.Parent; current is not null && current != within; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }
}
