using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Waits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Sources;

/// <summary>What a new cancellation source holds: a timer by its constructor or <c>CancelAfter</c>, links by what made it.</summary>
internal sealed class SourceContents(FlowGraphs graphs, ContractTable contracts)
{
    private const string Token = nameof(CancellationToken);

    /// <summary>What the source holds that the operation makes; <paramref name="isLasting"/> tells whether a token outlives the body that it comes to.</summary>
    public Holding MadeBy(IOperation creation, Func<IOperation, bool> isLasting, Inquiry inquiry) => creation switch
    {
        IObjectCreationOperation made => ByArguments(made.Constructor, made.Arguments, isLasting),
        IInvocationOperation call when contracts.Has(call.TargetMethod, ContractVerb.Returns, "owned") => ByArguments(call.TargetMethod, call.Arguments, isLasting),
        IInvocationOperation call => ReturnedBy(call.TargetMethod, inquiry),
        IAwaitOperation { Operation: IInvocationOperation call } => ReturnedBy(call.TargetMethod, inquiry),
        _ => Holding.Nothing,
    };

    /// <summary>What a call on the source adds: <c>CancelAfter</c>.</summary>
    public Holding AddedBy(IInvocationOperation call) => call.Instance is null ? Holding.Nothing : ByArguments(call.TargetMethod, call.Arguments, _ => true);

    /// <summary>The longest time that the operation's arguments set, where all are constants; null where one is not.</summary>
    public static double? ConstantMilliseconds(IOperation time) => time.WithoutConversions() switch
    {
        { ConstantValue: { HasValue: true, Value: int milliseconds } } => milliseconds,
        { ConstantValue: { HasValue: true, Value: long milliseconds } } => milliseconds,
        IInvocationOperation { TargetMethod: { Name: var unit, ContainingType.Name: nameof(TimeSpan) }, Arguments: [{ Value: var amount }, ..] } when UnitOf(unit) is { } factor =>
            amount.WithoutConversions().ConstantValue is { HasValue: true, Value: IConvertible number } ? Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture) * factor : null,
        _ => null,
    };

    /// <summary>The arguments by which a call or constructor sets a timer.</summary>
    public IEnumerable<IOperation> TimesOf(IOperation operation) => operation switch
    {
        IObjectCreationOperation made => Held(made.Constructor, made.Arguments).Where(value => !IsToken(value)),
        IInvocationOperation call => Held(call.TargetMethod, call.Arguments).Where(value => !IsToken(value)),
        _ => [],
    };

    /// <summary>The tokens that a call or constructor links a source to.</summary>
    public IEnumerable<IOperation> LinksOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => Held(call.TargetMethod, call.Arguments).Where(IsToken),
        _ => [],
    };

    private Holding ByArguments(IMethodSymbol? method, IEnumerable<IArgumentOperation> arguments, Func<IOperation, bool> isLasting)
    {
        var held = Holding.Nothing;
        foreach (var value in Held(method, arguments))
        {
            if (!IsToken(value))
                held |= LimitedWaits.IsEndless(value) ? Holding.Nothing : Holding.Timer;
            else if (!LimitedWaits.IsNever(value) && isLasting(value))
                held |= Holding.Link;
        }

        return held;
    }

    private IEnumerable<IOperation> Held(IMethodSymbol? method, IEnumerable<IArgumentOperation> arguments)
    {
        if (method is null)
            return [];

        var names = contracts.SubjectsOf(method, ContractVerb.Holds).ToList();
        return names.Count == 0
            ? []
            : arguments.Where(argument => argument.Parameter is { } parameter && names.Contains(parameter.Name))
                .Select(argument => argument.Value.WithoutConversions())
                .SelectMany(value => value.Elements()?.Select(element => element.WithoutConversions()) ?? [value]);
    }

    // A method of the project that makes the source for its caller: what any of its sources holds.
    private Holding ReturnedBy(IMethodSymbol method, Inquiry inquiry)
    {
        if (!ParameterSummaries.IsFollowable(method) || graphs.Of(method) is not { CanBeFollowed: true } graph)
            return Holding.Nothing;

        return inquiry.Into(method, "holding", Holding.Nothing, () => graph.ReturnedValues
            .SelectMany(returned => ValueOrigins.Of(returned, graph))
            .Select(origin => MadeBy(origin, _ => true, inquiry))
            .Concat(graph.Operations.OfType<IInvocationOperation>().Select(AddedBy))
            .Aggregate(Holding.Nothing, (all, one) => all | one));
    }

    private static bool IsToken(IOperation value) => value.Type is { Name: Token } or IArrayTypeSymbol { ElementType.Name: Token } or INamedTypeSymbol { TypeArguments: [{ Name: Token }] };

    private static double? UnitOf(string factory) => factory switch
    {
        nameof(TimeSpan.FromMilliseconds) => 1,
        nameof(TimeSpan.FromSeconds) => 1000,
        nameof(TimeSpan.FromMinutes) => 60_000,
        nameof(TimeSpan.FromHours) => 3_600_000,
        nameof(TimeSpan.FromDays) => 86_400_000,
        _ => null,
    };
}
