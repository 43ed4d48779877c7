using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Ownership.Workers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Summaries;

/// <summary>What a call does with a value it gets: by contract, then by the callee's own body, else it takes the value over.</summary>
internal sealed class CallEffects
{
    private readonly ParameterSummaries _summaries;
    private readonly ClosureEffects _closures;

    public CallEffects(FlowGraphs graphs, ContractTable contracts, WorkerTypes workers)
    {
        Contracts = contracts;
        Workers = workers;
        _summaries = new ParameterSummaries(graphs, this);
        _closures = new ClosureEffects(this, _summaries);
    }

    public ContractTable Contracts { get; }

    public WorkerTypes Workers { get; }

    /// <summary>What a method does with the object it is called on, and whether its result is that object again.</summary>
    public (Use Use, bool IsResult) OnReceiver(IInvocationOperation call, Duty duty, Inquiry inquiry)
    {
        var method = call.TargetMethod;
        if (ByContract(method, "this", duty) is { } known)
            return (known, false);

        if (Contracts.Has(method, ContractVerb.Returns, "this"))
            return (Use.Neutral(method.Name), true);

        // What is told something may end by that; only what is known not to end it leaves it running.
        if (duty is Duty.End)
            return (Contracts.Has(method, ContractVerb.Borrows, "all") ? Use.Neutral(method.Name) : Use.Ended($"'{method.Name}' is called"), false);

        if (duty is not (Duty.Observe or Duty.Cancel or Duty.Kill) && IsDisposal(method))
            return (Use.Ended($"'{method.Name}' is called"), false);

        if (duty is Duty.Stop && Workers.StartsOf(method.ContainingType) is { IsEmpty: false } starters)
        {
            if (CleanupMembers.IsCleanup(method))
                return (Use.Ended($"'{method.Name}' is called"), false);
            if (starters.Contains(method.Name))
                return (Use.Neutral(method.Name), IsFluent(call));
        }

        if (_summaries.OfReceiver(method, duty, inquiry) is { } outcome)
            return (Summarised(outcome, method), outcome.IsOnlyReturned);

        bool isOpen = method.DeclaringSyntaxReferences.Length > 0 && duty is not Duty.Observe;
        return isOpen
            ? (Use.HandedOver($"'{method.Name}' may take it"), false)
            : (Use.Neutral(method.Name), IsFluent(call));
    }

    /// <summary>What a call does with an argument, and whether its result is that argument again.</summary>
    public (Use Use, bool IsResult) OnArgument(IArgumentOperation argument, Duty duty, Inquiry inquiry)
    {
        if (argument.Parameter is not { } parameter || Callee(argument) is not { } method || parameter.RefKind is RefKind.Ref or RefKind.Out)
            return (Use.HandedOver("it is passed on"), false);

        string subject = method.IsExtensionMethod && parameter.Ordinal == 0 && method.ReducedFrom is null ? "this" : parameter.Name;
        if (ByContract(method, subject, duty) is { } known)
            return (known, false);

        if (Contracts.Has(method, ContractVerb.Returns, subject))
            return (Use.Neutral(method.Name), true);

        if (Contracts.Has(method, ContractVerb.Borrows, "all"))
            return (Use.Neutral(method.Name), false);

        if (_summaries.OfParameter(method, parameter.Ordinal, duty, inquiry) is { } outcome)
            return (Summarised(outcome, method), outcome.IsOnlyReturned);

        return (Use.HandedOver($"'{NameOf(method)}' gets it"), false);
    }

    /// <summary>Whether the call's result is one of its arguments and nothing new.</summary>
    public bool GivesBack(IInvocationOperation call, Duty duty, Inquiry inquiry) =>
        call.Arguments.Any(argument =>
            SymbolEqualityComparer.Default.Equals(argument.Value.Type, call.Type) && OnArgument(argument, duty, inquiry).IsResult);

    /// <summary>What a call does with one element of its array argument.</summary>
    public Use? OnElement(IArgumentOperation array, Duty duty)
    {
        if (Callee(array) is not { } method)
            return null;

        return Contracts.Has(method, ContractVerb.Borrows, "all") ? Use.Neutral(method.Name) : Use.HandedOver($"'{NameOf(method)}' gets it ({duty})");
    }

    /// <summary>What a handler of one of the value's own events does with it: as the sender it gets it again.</summary>
    public Use OnSubscription(IEventReferenceOperation reference, FlowGraph graph, Duty duty, Inquiry inquiry)
    {
        string name = reference.Event.Name;
        if (duty is Duty.Keep or Duty.End || reference.Parent is not IEventAssignmentOperation { Adds: true } assignment)
            return Use.Neutral(name);

        return _closures.OnSender(assignment.HandlerValue, graph, duty, inquiry) is { OnlyBorrows: true }
            ? Use.Neutral(name)
            : Use.HandedOver($"the handler of '{name}' gets it");
    }

    /// <inheritdoc cref="ClosureEffects.OnCapture"/>
    public Use? OnCapture(FlowGraph graph, ISymbol variable, Duty duty, Inquiry inquiry, int before) =>
        _closures.OnCapture(graph, variable, duty, inquiry, before);

    /// <inheritdoc cref="ClosureEffects.OnLambda"/>
    public Use? OnLambda(FlowGraph graph, IFlowAnonymousFunctionOperation lambda, ISymbol variable, Duty duty, Inquiry inquiry) =>
        _closures.OnLambda(graph, lambda, variable, duty, inquiry);

    /// <inheritdoc cref="ClosureEffects.Mentions"/>
    public bool CancelsInClosure(FlowGraph graph, ISymbol source) => _closures.Mentions(graph, source);

    /// <summary>Whether the method frees the object it is called on, whatever the type.</summary>
    public static bool IsDisposal(IMethodSymbol method) =>
        method is { IsStatic: false, Name: "Dispose" or "DisposeAsync", Parameters.Length: 0 };

    private Use? ByContract(IMethodSymbol method, string subject, Duty duty)
    {
        if (duty is Duty.Cancel)
            return Contracts.Has(method, ContractVerb.Cancels, subject) ? Use.Ended($"'{method.Name}' is called") : null;

        // Releasing the handle ends no child.
        if (duty is Duty.Kill && (Contracts.Has(method, ContractVerb.Kills, subject) || Contracts.Has(method, ContractVerb.Disposes, subject)))
            return Contracts.Has(method, ContractVerb.Kills, subject) ? Use.Ended($"'{method.Name}' is called") : Use.Neutral(method.Name);

        if (Contracts.Has(method, ContractVerb.Ends, subject))
            return Use.Ended($"'{method.Name}' is called");

        if (duty is not Duty.Observe && Contracts.Has(method, ContractVerb.Disposes, subject))
            return Use.Ended($"'{method.Name}' is called");

        if (Contracts.Has(method, ContractVerb.Takes, subject))
            return Use.Owned($"'{NameOf(method)}' gets it");

        // What borrows an object may still say something to it: a callback completes the promise that is its state.
        return duty is not Duty.Complete && Contracts.Has(method, ContractVerb.Borrows, subject) ? Use.Neutral(method.Name) : null;
    }

    private static Use Summarised(Outcome outcome, IMethodSymbol method)
    {
        if (outcome.OnlyBorrows || outcome.IsOnlyReturned)
            return Use.Neutral(outcome.MembersUsed.Add(method.Name));

        var use = outcome.EndedBecause is not null ? Use.Ended($"'{NameOf(method)}' ends it") : Use.HandedOver($"'{NameOf(method)}' keeps it");
        return use with { IsCertain = outcome.IsProved };
    }

    private static IMethodSymbol? Callee(IArgumentOperation argument) => argument.Parent switch
    {
        IInvocationOperation call => call.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        _ => null,
    };

    private static bool IsFluent(IInvocationOperation call) =>
        call.Type is { SpecialType: SpecialType.None, IsReferenceType: true } && SymbolEqualityComparer.Default.Equals(call.Type, call.Instance?.Type);

    private static string NameOf(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Constructor ? method.ContainingType.Name : method.Name;
}
