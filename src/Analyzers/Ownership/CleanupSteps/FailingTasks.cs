using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.CleanupSteps;

/// <summary>Which tasks are known to run code that a failure or cancellation can leave: who waits for one gets that thrown.</summary>
internal sealed class FailingTasks(FlowGraphs graphs, MemberUses uses, ForeignCode foreign, EscapingExceptions escaping, StartedTasks started, ContractTable contracts, KnownSymbols symbols)
{
    /// <summary>What is awaited, without ConfigureAwait; null where the await throws nothing.</summary>
    public static IOperation? Awaited(IAwaitOperation wait)
    {
        var awaited = ReceiverShape.Plain(wait.Operation);
        while (awaited is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" } configured)
        {
            if (configured.Arguments.Any(argument => EscapingExceptions.SuppressesThrowing(argument.Value)))
                return null;

            awaited = ReceiverShape.Plain(configured.Instance ?? configured.Arguments[0].Value);
        }

        return awaited switch
        {
            IInvocationOperation call when EscapingExceptions.IsConfiguredElsewhere(call) => null,
            IConditionalAccessOperation access => access.WhenNotNull,
            ICoalesceOperation choice => ReceiverShape.Plain(choice.Value) is IConditionalAccessOperation access ? access.WhenNotNull : ReceiverShape.Plain(choice.Value),
            _ => awaited,
        };
    }

    /// <summary>The tasks whose end a call waits for and whose failure it throws: Wait, WaitAll, WhenAll, GetResult; null for other calls.</summary>
    public IEnumerable<IOperation>? WaitedFor(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "Wait", ContainingType: var type } when symbols.IsTask(type) && call.Instance is not null => [call.Instance],
        { Name: "WaitAll" or "WhenAll", ContainingType: var type } when symbols.IsTask(type) => call.Arguments.Take(1).SelectMany(argument => argument.Value.Elements() ?? [argument.Value]),
        { Name: "GetResult" } when call.Instance is { } awaiter && TaskBehind(awaiter) is { } task => [task],
        _ => null,
    };

    /// <summary>Why the task can fail; null where that is not known.</summary>
    public string? Because(IOperation task, Inquiry inquiry, Func<IMethodSymbol, Inquiry, string?> inMethod)
    {
        task = ReceiverShape.Plain(task);
        return task switch
        {
            IInvocationOperation call => OfStart(call, inquiry, inMethod),
            IMemberReferenceOperation { Member: var member } => OfMember(member, inquiry, inMethod),
            ILocalReferenceOperation local => OfLocal(local, inquiry, inMethod),
            _ => null,
        };
    }

    private string? OfLocal(ILocalReferenceOperation local, Inquiry inquiry, Func<IMethodSymbol, Inquiry, string?> inMethod)
    {
        for (IOperation? current = local; current is not null; current = current.Parent)
        {
            if (current is IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: var element } } loop && SymbolEqualityComparer.Default.Equals(element, local.Local))
                return Because(loop.Collection, inquiry, inMethod);
        }

        return ValueSources.Of(local) is { } value ? Because(value, inquiry, inMethod) : null;
    }

    private string? OfMember(ISymbol member, Inquiry inquiry, Func<IMethodSymbol, Inquiry, string?> inMethod) =>
        uses.Of(member, inquiry.Cancellation) is { } references
            ? inquiry.Into(member, "task", null, () => references.SelectMany(Put).Select(start => OfStart(start, inquiry, inMethod)).FirstOrDefault(because => because is not null))
            : null;

    // What starts the tasks that a member or a collection in it gets.
    private static IEnumerable<IInvocationOperation> Put(IOperation reference) => StoredValues.By(reference) is { } value
        ? value.DescendantsAndSelf().OfType<IInvocationOperation>().Where(call => !IsInStartedCode(call, value))
        : [];

    private static bool IsInStartedCode(IInvocationOperation call, IOperation value)
    {
        for (var current = call.Parent; current is not null && current != value.Parent; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation { Parent: IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Run" or "StartNew" } } } })
                return true;
        }

        return false;
    }

    private string? OfStart(IInvocationOperation call, Inquiry inquiry, Func<IMethodSymbol, Inquiry, string?> inMethod)
    {
        if (contracts.Has(call.TargetMethod, ContractVerb.Returns, "this") && call.Instance is { } instance)
            return Because(instance, inquiry, inMethod);
        if (contracts.Has(call.TargetMethod, ContractVerb.Returns, "selection") && ReceiverShape.ReceiverOf(call) is { } sequence)
            return Because(sequence, inquiry, inMethod);
        if (WaitedFor(call) is { } waited)
            return waited.Select(task => Because(task, inquiry, inMethod)).FirstOrDefault(because => because is not null);
        if (call.TargetMethod.MethodKind is MethodKind.DelegateInvoke)
            return symbols.IsTask(call.Type) ? foreign.Because(call.Instance, inquiry.Cancellation) : null;
        if (!symbols.IsTask(call.Type) || !started.Starts(call) || started.CannotFail(call))
            return null;

        if (contracts.SubjectsOf(call.TargetMethod, ContractVerb.Runs).Any() && call.Arguments.Length > 0)
            return OfCode(call.Arguments[0].Value.DelegateTarget(), inquiry, inMethod);

        return OfMethod(call.TargetMethod, inquiry, inMethod);
    }

    private string? OfCode(IOperation code, Inquiry inquiry, Func<IMethodSymbol, Inquiry, string?> inMethod)
    {
        switch (code)
        {
            case IMethodReferenceOperation { Method: var method }:
                return OfMethod(method, inquiry, inMethod);
            case IAnonymousFunctionOperation { Symbol.IsAsync: false, Body.Operations: [IReturnOperation { ReturnedValue: { } returned }] } when ReceiverShape.Plain(returned) is IInvocationOperation inner && symbols.IsTask(inner.Type):
                return OfStart(inner, inquiry, inMethod);
            case IAnonymousFunctionOperation lambda:
                return OfBody(lambda.Body, inquiry);
            default:
                return null;
        }
    }

    private string? OfMethod(IMethodSymbol method, Inquiry inquiry, Func<IMethodSymbol, Inquiry, string?> inMethod)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!ParameterSummaries.IsFollowable(definition))
            return null;

        var body = graphs.OperationAt(definition.DeclaringSyntaxReferences[0].GetSyntax());
        if (body is ILocalFunctionOperation { Body: { } local })
            body = local;
        return body is not null && OfBody(body, inquiry) is { } because ? $"'{definition.Name}' can end so: {because}" : inMethod(definition, inquiry);
    }

    private string? OfBody(IOperation body, Inquiry inquiry)
    {
        if (escaping.FirstUncaughtIn(body, inquiry) is { } escape)
            return $"'{FirstLine(escape.Place.Syntax)}' in it is outside every 'catch'";

        var check = StepOrder.OperationsIn(body).OfType<IInvocationOperation>().FirstOrDefault(call => call.TargetMethod is { Name: "ThrowIfCancellationRequested" } && !IsCaught(call, body));
        return check is null ? null : $"'{FirstLine(check.Syntax)}' in it is outside every 'catch'";
    }

    private static bool IsCaught(IOperation operation, IOperation body)
    {
        for (var current = operation; current != body && current.Parent is { } parent; current = parent)
        {
            if (parent is ITryOperation { Catches.Length: > 0 } attempt && attempt.Body == current)
                return true;
        }

        return false;
    }

    private static IOperation? TaskBehind(IOperation awaiter)
    {
        var current = ReceiverShape.Plain(awaiter);
        while (current is IInvocationOperation { TargetMethod.Name: "GetAwaiter" or "ConfigureAwait" or "AsTask", Instance: { } instance })
        {
            current = ReceiverShape.Plain(instance);
        }

        return current == awaiter ? null : current;
    }

    private static string FirstLine(SyntaxNode node)
    {
        string code = node.ToString();
        int line = code.IndexOfAny(['\r', '\n']);
        return (line < 0 ? code : code.Substring(0, line) + "...").TrimEnd(';');
    }
}
