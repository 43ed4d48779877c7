using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.AsyncDisposal;

/// <summary>Objects whose DisposeAsync matters and that are disposed synchronously where one could await, or not at all.</summary>
internal sealed class SyncDisposals(AsyncCleanups cleanups, FlowGraphs graphs, CallEffects calls, FreshValues fresh, KnownSymbols symbols)
{
    private readonly MisplacedDisposal _misplaced = new(cleanups, calls.Contracts);

    /// <summary>The objects that a <c>using</c> or a call disposes synchronously in code that could await, each with what is wrong with that.</summary>
    public IEnumerable<(IOperation Value, string Because)> DisposedBy(IOperation operation, ISymbol containing) =>
        from value in DisposedValues(operation)
        let because = cleanups.LostBySyncDispose(value.Type) ?? _misplaced.ReasonFor(value)
        where because is not null && !operation.Syntax.ContainsDiagnostics && CanAwait(operation, containing) && !IsEndedFirst(value, operation)
        select (value, because);

    /// <summary>What becomes of a new value of which nobody awaits the DisposeAsync; null where somebody does, or it does not matter.</summary>
    public (ITypeSymbol Type, Verdict Verdict)? LostBy(IOperation creation, CancellationToken cancellation)
    {
        var inquiry = new Inquiry(cancellation);
        var made = fresh.MadeBy(creation, Duty.Release, inquiry);
        bool isOwnedHere = made is null && IsEndedBelow(creation);
        if ((isOwnedHere ? creation.Type : made) is not { } type || !(isOwnedHere || cleanups.Matters(type))
            || graphs.Around(creation) is not { CanBeFollowed: true } graph || graph.Find(creation) is not { } point)
            return null;

        var uses = new UseClassifier(graph, Duty.Release, calls, inquiry)
        {
            IsOwnedHere = isOwnedHere,
            EndedBy = call => (CleanupMembers.IsLastStep(call) || GivesPart(call)) && call.Instance is { } instance && ValueOrigins.Of(instance, graph).Any(origin => origin.Syntax == point.Operation.Syntax)
                ? $"'{call.TargetMethod.Name}' is called"
                : null,
        };
        var outcome = ObligationWalk.OutcomeOf(point, graph, uses, cancellation);
        if (isOwnedHere && outcome.Loss is not { Throws: false })
            return null;

        var verdict = OwnershipEngine.VerdictOf(outcome, creation.Syntax.GetLocation(), Duty.Release);
        return verdict.Fate is Fate.Leaked && verdict.Loss is not Loss.Dropped ? (type, verdict) : null;
    }

    // return factory.CreateClient(): what the caller gets may need the object that made it.
    private static bool GivesPart(IInvocationOperation call)
    {
        var whole = call.WithConversions();
        while (whole.Parent is IAwaitOperation or IInvocationOperation { TargetMethod.Name: nameof(Task.ConfigureAwait) })
            whole = whole.Parent.WithConversions();
        return whole.Type is { TypeKind: TypeKind.Class or TypeKind.Interface, SpecialType: SpecialType.None }
            && whole.Parent is null or ISimpleAssignmentOperation { Target: IMemberReferenceOperation };   // in a graph, what is returned stands alone
    }

    // var browser = await launch(); ... await browser.DisposeAsync(); in the same block: who disposes it there without a condition owns it.
    private bool IsEndedBelow(IOperation creation)
    {
        if (creation is not (IAwaitOperation or IInvocationOperation) || !creation.Type.IsOrInherits(symbols.AsyncDisposable) || creation.Type.IsOrInherits(symbols.Disposable)
            || creation.Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local, Parent.Parent: { Parent: IBlockOperation block } } })
            return false;

        return block.Operations.OfType<IExpressionStatementOperation>().Any(statement => statement.Operation is IAwaitOperation wait
            && wait.Operation.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call =>
                call.TargetMethod.Name is "DisposeAsync" && SymbolEqualityComparer.Default.Equals(HolderOf(call.Instance), local)));
    }

    private static IEnumerable<IOperation> DisposedValues(IOperation operation)
    {
        switch (operation)
        {
            case IUsingOperation { IsAsynchronous: false, Resources: IVariableDeclarationGroupOperation declared }:
                return Initial(declared);
            case IUsingOperation { IsAsynchronous: false, Resources: var resource }:
                return [resource.WithoutConversions()];
            case IUsingDeclarationOperation { IsAsynchronous: false, DeclarationGroup: var declared }:
                return Initial(declared);
            case IInvocationOperation { TargetMethod: { Name: nameof(IDisposable.Dispose), Parameters.IsEmpty: true, ReturnsVoid: true }, Instance: { } instance }:
                var disposed = instance is IConditionalAccessInstanceOperation part ? CleanupCode.Accessed(part) : instance;
                while (disposed is IConversionOperation { IsTryCast: false } conversion)
                    disposed = conversion.Operand;
                return disposed is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IConversionOperation { IsTryCast: true } ? [disposed] : [];
            default:
                return [];
        }
    }

    // A local of the interface type has no DisposeAsync to await.
    private static IEnumerable<IOperation> Initial(IVariableDeclarationGroupOperation declared) =>
        from declaration in declared.Declarations
        from variable in declaration.Declarators
        let initial = variable.GetVariableInitializer()?.Value.WithoutConversions()
        where initial is not null && SymbolEqualityComparer.Default.Equals(initial.Type, variable.Symbol.Type)
        select initial;

    private static bool CanAwait(IOperation operation, ISymbol containing)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case ILockOperation:
                    return false;
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol.IsAsync;
                case ILocalFunctionOperation local:
                    return local.Symbol.IsAsync;
            }
        }

        return containing is IMethodSymbol { IsAsync: true } or IMethodSymbol { Name: "<Main>$" };
    }

    // await session.StopAsync(); session.Dispose(): what takes time has been awaited.
    private bool IsEndedFirst(IOperation value, IOperation disposal)
    {
        var held = HolderOf(value) ?? (value.Parent?.Parent is IVariableDeclaratorOperation { Symbol: var local } ? local : (value.Parent as IVariableDeclaratorOperation)?.Symbol);
        var body = disposal;
        while (body.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            body = parent;
        return held is not null && body.Descendants().OfType<IInvocationOperation>().Any(call =>
            symbols.IsTask(call.Type) && CleanupMembers.IsLastStep(call) && SymbolEqualityComparer.Default.Equals(HolderOf(call.Instance), held));
    }

    private static ISymbol? HolderOf(IOperation? operation) => operation?.WithoutConversions() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        IConditionalAccessInstanceOperation part => HolderOf(CleanupCode.Accessed(part)),
        _ => null,
    };
}
