using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Waits;

/// <summary>A join gives up: is the thread told to stop, then or before, or does somebody have it, or does it go on alone?</summary>
internal sealed class AbandonedThreads(FlowGraphs graphs, CallEffects calls, MemberUses uses, EndlessBodies endless, KnownSymbols symbols)
{
    private readonly LimitedWaits _waits = new(calls.Contracts);
    private readonly WrittenValues _written = new(graphs, calls.Contracts);

    /// <summary>The thread that goes on when the join gives up; null where there is none, or that cannot be told.</summary>
    public Verdict? AbandonedBy(IInvocationOperation call, CancellationToken cancellation)
    {
        // _ = thread.Join(limit): somebody has decided to leave it.
        if (call.Parent is ISimpleAssignmentOperation { Target: IDiscardOperation } || call.Instance is not { } thread || !thread.Type.IsOrInherits(symbols.Thread) || _waits.Of(call) is not { TellsByResult: true } wait || LimitedWaits.IsPoll(wait))
            return null;

        return thread switch
        {
            ILocalReferenceOperation { Local: var local } => InLocal(wait, local, cancellation),
            IFieldReferenceOperation { Field: var field, Instance: null or IInstanceReferenceOperation } => InField(call, field, cancellation),
            _ => null,
        };
    }

    private Verdict? InLocal(LimitedWait wait, ILocalSymbol thread, CancellationToken cancellation)
    {
        if (graphs.Around(wait.Call) is not { CanBeFollowed: true } graph || !graph.Declares(thread) || graph.ValuesOf(thread).ToList() is not [var value])
            return null;

        if (LoopAround(wait.Call, thread) is { } loop)
            return InList(wait, loop, graph);

        if (value.Resolved(graph) is not IObjectCreationOperation { Arguments.IsEmpty: false } creation
            || graph.Find(creation) is not { } made || graphs.OperationAt(creation.Syntax) is not { } source)
            return null;

        var trace = new TokenTrace(graph, calls.Contracts, symbols);
        var heard = new Hearing(graph, graphs, trace, calls.Contracts).Of(source);
        if (heard.MayEndByItself)
            return null;

        var telling = new Telling(heard, graph, trace, calls.Contracts);
        var givingUp = new GivingUp(wait.Call.Syntax, ImmutableArray<INamedTypeSymbol>.Empty, ByResult: true, telling.IsBy);
        var classifier = new UseClassifier(graph, Duty.Stop, calls, new Inquiry(cancellation))
        {
            GivingUp = givingUp,
            SettledWhen = (condition, isTrue) => HasEnded(condition, isTrue, thread, graph),
        };
        var outcome = new ObligationWalk(graph, classifier, withFacts: true, cancellation).FromWork(made, givingUp);
        return outcome is { IsUnknown: false, Loss: { } loss }
            ? new Verdict(Fate.Leaked, "nothing tells it to stop, and nobody has it afterwards")
            {
                Loss = loss.Kind,
                Holder = thread.Name,
                Path = ImmutableArray.Create(creation.Syntax.GetLocation(), loss.Place),
            }
            : null;
    }

    // foreach (var thread in threads) thread.Join(1000): all of them are started here, and nothing but loops looks at the list.
    private Verdict? InList(LimitedWait wait, IForEachLoopOperation loop, FlowGraph graph)
    {
        if (loop.Collection.WithoutConversions() is not ILocalReferenceOperation { Local: var list } || !graph.Declares(list)
            || graph.ValuesOf(list).ToList() is not [var made] || CreationOfEach(made.Resolved(graph)) is not { } creation
            || graph.Operations.Any(operation => operation is ILocalReferenceOperation use && SymbolEqualityComparer.Default.Equals(use.Local, list) && !UseClassifier.IsAssigned(use) && !IsLoopedOver(use)))
            return null;

        var trace = new TokenTrace(graph, calls.Contracts, symbols);
        var heard = new Hearing(graph, graphs, trace, calls.Contracts).Of(creation);
        var telling = new Telling(heard, graph, trace, calls.Contracts);
        if (heard.MayEndByItself || graph.Operations.Any(operation => IsSaidToThread(operation, wait.Call) || telling.IsBy(operation, isGivenUp: operation.Syntax.SpanStart > wait.Call.Syntax.SpanStart)))
            return null;

        return new Verdict(Fate.Leaked, "nothing tells it to stop, and nobody has it afterwards")
        {
            Loss = Loss.SomePath,
            Holder = list.Name,
            Path = ImmutableArray.Create(creation.Syntax.GetLocation()),
        };
    }

    private static IForEachLoopOperation? LoopAround(IOperation operation, ILocalSymbol each)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IForEachLoopOperation loop && loop.Locals.Contains(each, SymbolEqualityComparer.Default))
                return loop;
        }

        return null;
    }

    // parts.Select(part => new Thread(...)).ToArray()
    private IObjectCreationOperation? CreationOfEach(IOperation list)
    {
        if (list is not IInvocationOperation { TargetMethod.Name: "ToList" or "ToArray", Arguments: [{ Value: var source }] } || source.WithoutConversions() is not IInvocationOperation { TargetMethod.Name: "Select", Arguments: [_, { Value: var selector }] }
            || (graphs.OperationAt(selector.DelegateTarget().Syntax) as IAnonymousFunctionOperation)?.Body.Operations is not [IReturnOperation { ReturnedValue: { } each }])
            return null;

        return each.WithoutConversions() is IObjectCreationOperation { Arguments.IsEmpty: false } creation && creation.Type.IsOrInherits(symbols.Thread) ? creation : null;
    }

    // The compiler asks a list for its enumerator and an array for itself.
    private static bool IsLoopedOver(IOperation use) =>
        use.WithConversions().Parent is IInvocationOperation { TargetMethod.Name: "GetEnumerator" } or IPropertyReferenceOperation { Property.Name: "Count" or "Length" } || use.Syntax.Parent is ForEachStatementSyntax;

    private bool IsSaidToThread(IOperation operation, IInvocationOperation join) =>
        operation is IInvocationOperation call && call.Syntax != join.Syntax && call.Instance?.Type.IsOrInherits(symbols.Thread) is true && calls.Contracts.Has(call.TargetMethod, ContractVerb.Ends, "this");

    // Another member may have told it before: only where none of them ever does is the thread left to itself. One that runs for ever is
    // wrong at its loop.
    private Verdict? InField(IInvocationOperation call, IFieldSymbol thread, CancellationToken cancellation)
    {
        if (graphs.Around(call) is not { CanBeFollowed: true } graph || uses.Of(thread, cancellation) is not { } references || CreationIn(references) is not { } creation
            || endless.NeverEnds(creation.Arguments[0].Value) || graphs.Around(creation) is not { CanBeFollowed: true } starter
            || graphs.OperationsOf(thread.ContainingType) is not { } operations || LaterUses(references, call).Any())
            return null;

        var trace = new TokenTrace(starter, calls.Contracts, symbols);
        var heard = new Hearing(starter, graphs, trace, calls.Contracts).Of(creation);
        if (heard.MayEndByItself || heard.Reached.Concat(heard.Tokens.SelectMany(token => token.CancelledWith)).Any(MayBeToldElsewhere))
            return null;

        var telling = new Telling(heard, graph, trace, calls.Contracts);
        var stopper = MemberAround(call.Syntax);
        var body = BodyOf(creation);
        bool isTold = operations.Any(operation => MemberAround(operation.Syntax) is { } member and not ConstructorDeclarationSyntax
            && member != MemberAround(creation.Syntax) && member != body
            && (telling.IsBy(operation, isGivenUp: member == stopper) || member == stopper && IsLeftToDerived(operation)));
        return isTold
            ? null
            : new Verdict(Fate.Leaked, "no member of the type tells it to stop")
            {
                Loss = Loss.EveryPath,
                Holder = thread.Name,
                Path = ImmutableArray.Create(creation.Syntax.GetLocation()),
            };
    }

    // Signal(): what a derived type says there is not seen.
    private static bool IsLeftToDerived(IOperation operation) =>
        operation is IInvocationOperation { Instance: IInstanceReferenceOperation, TargetMethod: { IsAbstract: true } or { IsVirtual: true } or { IsOverride: true } };

    // A derived type, or anybody, may set it.
    private static bool MayBeToldElsewhere(ISymbol symbol) =>
        symbol is IFieldSymbol { IsReadOnly: false } or IPropertySymbol && symbol.DeclaredAccessibility is not Accessibility.Private;

    private IObjectCreationOperation? CreationIn(IEnumerable<IOperation> references)
    {
        var values = references.SelectMany(reference => _written.By(reference) ?? []).Where(value => value.ConstantValue is not { HasValue: true, Value: null }).ToList();
        return values is [IObjectCreationOperation { Arguments.IsEmpty: false } only] && only.Type.IsOrInherits(symbols.Thread) ? only : null;
    }

    // _thread.Interrupt(), a second join, a list that gets it.
    private IEnumerable<IOperation> LaterUses(IEnumerable<IOperation> references, IInvocationOperation join) => references.Where(reference => reference.Parent switch
    {
        IInvocationOperation call => call.Syntax != join.Syntax && calls.Contracts.Has(call.TargetMethod, ContractVerb.Ends, "this"),
        IArgumentOperation or IReturnOperation => true,
        IConditionalAccessOperation access => !access.Syntax.Span.Contains(join.Syntax.Span) && access.WhenNotNull.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call => calls.Contracts.Has(call.TargetMethod, ContractVerb.Ends, "this")),
        _ => false,
    });

    private static bool HasEnded(Condition condition, bool isTrue, ILocalSymbol thread, FlowGraph graph) =>
        !isTrue && condition.Value is IPropertyReferenceOperation { Property.Name: nameof(Thread.IsAlive), Instance: { } instance }
        && instance.Resolved(graph) is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, thread);

    private static MemberDeclarationSyntax? MemberAround(SyntaxNode syntax) => syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>();

    private static SyntaxNode? BodyOf(IObjectCreationOperation creation) =>
        creation.Arguments[0].Value.DelegateTarget() is IMethodReferenceOperation { Method.DeclaringSyntaxReferences: [var declaration] } ? declaration.GetSyntax() : null;
}
