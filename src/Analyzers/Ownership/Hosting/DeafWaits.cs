using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Loops;
using LifetimeGuard.Analyzers.Ownership.Sources;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Waits;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Hosting;

/// <summary>
/// Waits in the work of a service that go on when its token is cancelled: longer than the host waits for the service, or for ever. Loops
/// that hear of no token at all are <see cref="EndlessLoops"/>.
/// </summary>
internal sealed class DeafWaits(EndlessLoops endless, LoopSignals signals, LoopSources sources, WaitedCode waited, ContractTable contracts, FlowGraphs graphs, KnownSymbols symbols)
{
    // HostOptions.ShutdownTimeout, which was 5 s before .NET 6.
    private const double HostsPatience = 30_000;

    public IEnumerable<HostFinding> In(IOperation body, IMethodSymbol run, CancellationToken cancellation)
    {
        foreach (var (code, isToItsEnd) in waited.In(body))
        {
            if (!isToItsEnd)
                continue;

            foreach (var call in LoopCode.In(code).OfType<IInvocationOperation>())
            {
                if ((BecauseOf(call, cancellation) ?? (code == body ? Unheard(call, body) : null)) is { } because && !IsInDeafLoop(call, cancellation))
                    yield return new HostFinding(call.Syntax.GetLocation(), run.ContainingType.Name, because, run.Locations);
            }
        }
    }

    private string? BecauseOf(IInvocationOperation call, CancellationToken cancellation)
    {
        if (IsGivenToken(call))
            return null;

        if (IsLongPause(call))
            return WaitedCode.IsAwaited(call, symbols) ? "this wait gets no token, and lasts longer than the host waits for the service" : null;
        if (contracts.Has(call.TargetMethod, ContractVerb.Repeats, "this"))
            return LoopAround(call) is { } loop && signals.HearsAny(loop) && IsEndlessWait(call, loop, cancellation) ? "this wait gets no token, and does not end when the host stops the service" : null;

        return DeafLoopOf(call) is { } token ? $"the loop in '{call.TargetMethod.Name}' ends by its '{token.Name}', and gets one here that is never cancelled" : null;
    }

    private static bool IsGivenToken(IInvocationOperation call) => call.Arguments.Any(argument =>
        argument.Value.Type is { Name: nameof(CancellationToken) } && argument.ArgumentKind is not ArgumentKind.DefaultValue && !LoopSignals.IsNone(argument.Value.WithoutConversions()));

    private bool IsLongPause(IInvocationOperation call) =>
        contracts.Has(call.TargetMethod, ContractVerb.Pauses, "this") && call.Instance is null && (LimitedPause(call) is { } milliseconds ? milliseconds > HostsPatience : call.Arguments.Any(IsEndless));

    private double? LimitedPause(IInvocationOperation call) => call.Arguments.Any(IsEndless) ? null : call.Arguments.Select(argument => MillisecondsOf(argument.Value)).Max();

    private static bool IsEndless(IArgumentOperation argument) => argument.Value.Type is not { Name: nameof(CancellationToken) } && LimitedWaits.IsEndless(argument.Value);

    private double? MillisecondsOf(IOperation time) => SourceContents.ConstantMilliseconds(time) ?? (InitialValueOf(time) is { } value ? SourceContents.ConstantMilliseconds(value) : null);

    // private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);
    private IOperation? InitialValueOf(IOperation value) =>
        value.WithoutConversions() is IFieldReferenceOperation { Field: { IsReadOnly: true, DeclaringSyntaxReferences: [var declaration] } field }
        && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } initial }
        && !field.ContainingType.Constructors.Any(constructor => Writes(constructor, field))
            ? graphs.OperationAt(initial)
            : null;

    private static bool Writes(IMethodSymbol constructor, IFieldSymbol field) => !constructor.IsImplicitlyDeclared
        && constructor.DeclaringSyntaxReferences.Any(declaration => declaration.GetSyntax() is ConstructorDeclarationSyntax body && body.DescendantTokens().Any(token => token.ValueText == field.Name));

    // A queue or channel that nobody completes, or a timer whose next tick is further away than the host waits.
    private bool IsEndlessWait(IInvocationOperation call, ILoopOperation loop, CancellationToken cancellation) =>
        call.Type?.SpecialType is not SpecialType.System_Boolean && sources.IsNeverEnded(call, loop, cancellation)
        && (!IsTimer(call.Instance?.Type) || PeriodOf(call.Instance!) > HostsPatience);

    private static bool IsTimer(ITypeSymbol? type) => type is INamedTypeSymbol named && named.Constructors.Any(constructor => constructor.Parameters is [{ Type.Name: nameof(TimeSpan) }, ..]);

    private double? PeriodOf(IOperation timer) => timer switch
    {
        ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var declaration] } when declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } initial }
            && graphs.OperationAt(initial) is IObjectCreationOperation { Arguments: [{ Value: var period }, ..] } => MillisecondsOf(period),
        _ => null,
    };

    private bool IsInDeafLoop(IOperation operation, CancellationToken cancellation)
    {
        for (var loop = LoopAround(operation); loop is not null; loop = LoopAround(loop))
        {
            if (endless.Of(loop, cancellation) is not null)
                return true;
        }

        return false;
    }

    // await _consumer.ConsumeAsync(CancellationToken.None), at the end of a body that has no use for its own token.
    private string? Unheard(IInvocationOperation call, IOperation body) =>
        symbols.IsTask(call.Type) && call.TargetMethod.IsAbstract && waited.IsWaitedFor(call)
        && call.Arguments.Any(argument => argument.ArgumentKind is ArgumentKind.Explicit && argument.Value.Type is { Name: nameof(CancellationToken) } && LoopSignals.IsNone(argument.Value.WithoutConversions()))
        && !body.Descendants().Any(operation => operation is IParameterReferenceOperation { Parameter.Type.Name: nameof(CancellationToken) })
        && !LoopCode.In(body).OfType<IInvocationOperation>().Any(other => other.Syntax.SpanStart > call.Syntax.Span.End && other.TargetMethod.Name is not nameof(Task.ConfigureAwait))
            ? $"'{call.TargetMethod.Name}' gets a token that is never cancelled, and nothing else hears the one of the host"
            : null;

    private static ILoopOperation? LoopAround(IOperation operation)
    {
        for (var current = operation; current.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation); current = parent)
        {
            if (parent is ILoopOperation loop)
                return loop;
        }

        return null;
    }

    // RunAsync(CancellationToken.None), where the loop in RunAsync looks at its own parameter alone.
    private IParameterSymbol? DeafLoopOf(IInvocationOperation call)
    {
        var argument = call.Arguments.FirstOrDefault(argument => argument.Value.Type is { Name: nameof(CancellationToken) } && (argument.ArgumentKind is ArgumentKind.DefaultValue || LoopSignals.IsNone(argument.Value.WithoutConversions())));
        var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (argument?.Parameter?.OriginalDefinition is not { } token || !ParameterSummaries.IsFollowable(method) || !waited.IsWaitedFor(call)
            || graphs.OperationAt(method.DeclaringSyntaxReferences[0].GetSyntax()) is not { } body)
            return null;

        return LoopCode.In(body is ILocalFunctionOperation local ? local.Body : body).OfType<ILoopOperation>().Any(loop => signals.HearsOnly(loop, token) && !LoopExits.Exist(loop) && loop is not IForEachLoopOperation { IsAsynchronous: false })
            ? token
            : null;
    }
}
