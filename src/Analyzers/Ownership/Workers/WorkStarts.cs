using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Workers;

/// <summary>Finds the members that begin work without an end: loops on threads and in tasks, timers that fire for ever.</summary>
internal sealed class WorkStarts(FlowGraphs graphs, ContractTable contracts, Schedules schedules, ServiceLoops loops)
{
    /// <summary>Whether running the member begins such work.</summary>
    public bool In(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences is [var declaration]
        && graphs.OperationAt(declaration.GetSyntax()) is { } body
        && body.Descendants().Any(operation => Begins(operation, method, body));

    private bool Begins(IOperation operation, IMethodSymbol method, IOperation body) => operation switch
    {
        IObjectCreationOperation { Type: INamedTypeSymbol type } creation =>
            contracts.Has(type, ContractVerb.Owes, "stopping")
            && (contracts.Has(creation.Constructor, ContractVerb.Starts, "this") || IsStartedIn(body, type))
            && RunsForEver(creation, type),
        IInvocationOperation { Instance: IFieldReferenceOperation { Field: var field } } start when contracts.Has(start.TargetMethod, ContractVerb.Starts, "this") =>
            MadeFor(field).Any(creation => RunsForEver(creation, (INamedTypeSymbol)creation.Type!)),
        IInvocationOperation { TargetMethod: { Name: "Run" or "StartNew", ContainingType.Name: "Task" or "TaskFactory" }, Arguments: [{ Value: var code }, ..] } =>
            Loops(code),
        IInvocationOperation { TargetMethod: { IsAsync: true } callee } =>
            SymbolEqualityComparer.Default.Equals(callee.ContainingType, method.ContainingType) && Loops(callee),
        IInvocationOperation { Type: INamedTypeSymbol type } made =>
            contracts.Has(made.TargetMethod, ContractVerb.Starts, "this") && contracts.Has(type, ContractVerb.Owes, "stopping") && schedules.Repeats(made, type),
        _ => false,
    };

    // What other members put into the field that is started here.
    private IEnumerable<IObjectCreationOperation> MadeFor(IFieldSymbol field) =>
        from operation in graphs.OperationsOf(field.ContainingType) ?? []
        let assignment = operation as ISimpleAssignmentOperation
        where assignment?.Target is IFieldReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Field, field)
        let creation = assignment.Value.WithoutConversions() as IObjectCreationOperation
        where contracts.Has(creation?.Type as INamedTypeSymbol, ContractVerb.Owes, "stopping")
        select creation;

    // _thread = new Thread(Loop); _thread.Start();
    private bool IsStartedIn(IOperation body, INamedTypeSymbol type) => body.Descendants().Any(operation => operation switch
    {
        IInvocationOperation call => SymbolEqualityComparer.Default.Equals(call.Instance?.Type, type) && contracts.Has(call.TargetMethod, ContractVerb.Starts, "this"),
        IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } property =>
            assignment.Target == property && contracts.Has(property.Property, ContractVerb.Starts, "this") && assignment.Value.ConstantValue is not { HasValue: true, Value: false },
        _ => false,
    });

    private bool RunsForEver(IObjectCreationOperation creation, INamedTypeSymbol type) => type.Name is "Thread"
        ? creation.Arguments.Length > 0 && Loops(creation.Arguments[0].Value)
        : schedules.Repeats(creation, type) && !IsCollectable(creation);

    // What nothing but its owner keeps alive dies with its owner: another question. A callback of the owner keeps both.
    private bool IsCollectable(IObjectCreationOperation creation) =>
        contracts.Has(creation.Type as INamedTypeSymbol, ContractVerb.Owes, "keeping")
        && !contracts.Has(creation.Constructor, ContractVerb.Returns, "rooted")
        && !creation.Arguments.Any(argument => argument.Descendants().OfType<IInstanceReferenceOperation>().Any());

    private bool Loops(IOperation code) => code.DelegateTarget() switch
    {
        IAnonymousFunctionOperation lambda => loops.In(lambda.Body) || lambda.Body.Descendants().OfType<IInvocationOperation>().Any(call => Loops(call.TargetMethod)),
        IMethodReferenceOperation method => Loops(method.Method),
        _ => false,
    };

    private bool Loops(IMethodSymbol method) =>
        method.OriginalDefinition.DeclaringSyntaxReferences is [var declaration] && graphs.OperationAt(declaration.GetSyntax()) is { } body && loops.In(body);
}
