using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>
/// Objects, arrays and collections that a body makes and keeps to itself: what is stored in one is as short-lived as the local
/// that holds it. One that the body shows to anybody, or whose stored value it reads again, is not one of them.
/// </summary>
internal static class LocalContainers
{
    /// <summary>What holds the object that gets a value stored in <paramref name="member"/>, if nothing else can know of it.</summary>
    public static object? HolderOf(IMemberReferenceOperation member, FlowGraph graph)
    {
        if (member is not (IPropertyReferenceOperation { Arguments.IsEmpty: true } or IFieldReferenceOperation) || member.Member.DeclaringSyntaxReferences.IsEmpty)
            return null;

        return HolderOf(member.Instance, graph, used => used is IPropertyReferenceOperation or IFieldReferenceOperation
            && (IsStore(used) || !SymbolEqualityComparer.Default.Equals(((IMemberReferenceOperation)used).Member, member.Member)));
    }

    /// <summary>What holds the collection that gets the argument added, if nothing else can know of it.</summary>
    public static object? HolderOf(IArgumentOperation argument, FlowGraph graph)
    {
        if (argument.Parent is not IInvocationOperation call || !IsAddition(call))
            return null;

        return HolderOf(call.Instance, graph, used => used is IPropertyReferenceOperation { Property.Name: "Count" }
            || (used is IInvocationOperation other && IsAddition(other)));
    }

    /// <summary>The local that holds the new array or collection expression around an element, if nothing else can know of it.</summary>
    public static ILocalSymbol? HolderOfElement(IOperation parent, FlowGraph graph)
    {
        var value = parent is IArrayInitializerOperation { Parent: { } array } ? array : parent;
        if (value.Elements() is null)
            return null;

        value = value.WithConversions();

        return value.Parent is ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } }
            && graph.ValuesOf(local).Count() == 1
            && IsInert(local, graph, used => used is IPropertyReferenceOperation { Property.Name: "Length" or "Count" })
            ? local
            : null;
    }

    private static object? HolderOf(IOperation? container, FlowGraph graph, Func<IOperation, bool> isHarmless)
    {
        // An initialiser writes into a capture, before a variable gets the object.
        var local = container switch
        {
            ILocalReferenceOperation reference => reference.Local,
            IFlowCaptureReferenceOperation capture => LocalThatGets(capture, graph),
            _ => null,
        };

        if (local is null || !IsMadeHere(local, graph) || !IsInert(local, graph, isHarmless))
            return null;

        return container is IFlowCaptureReferenceOperation { Id: var id } ? id : local;
    }

    private static ILocalSymbol? LocalThatGets(IFlowCaptureReferenceOperation capture, FlowGraph graph)
    {
        var values = graph.Operations.OfType<IFlowCaptureReferenceOperation>().Where(reference => reference.Id.Equals(capture.Id) && !IsTarget(reference)).ToList();
        return values is [{ Parent: ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } }] ? local : null;

        static bool IsTarget(IOperation reference) =>
            reference.Parent is IMemberReferenceOperation member ? IsStore(member) : reference.Parent is IInvocationOperation call && IsAddition(call);
    }

    private static bool IsMadeHere(ILocalSymbol local, FlowGraph graph) =>
        graph.ValuesOf(local).ToList() is [var only] && only.Resolved(graph) is IObjectCreationOperation { Arguments.IsEmpty: true };

    private static bool IsInert(ILocalSymbol local, FlowGraph graph, Func<IOperation, bool> isHarmless) =>
        !IsCaptured(local, graph) && graph.Operations.All(operation =>
            operation is not ILocalReferenceOperation { Parent: { } used } reference
            || !SymbolEqualityComparer.Default.Equals(reference.Local, local)
            || UseClassifier.IsAssigned(reference)
            || isHarmless(used));

    private static bool IsStore(IOperation member) =>
        member.Parent is ISimpleAssignmentOperation assignment && assignment.Target == member;

    // The collections of the framework only keep what they get; another type's Add may do anything.
    private static bool IsAddition(IInvocationOperation call) =>
        call is { Instance: not null, Arguments.Length: 1, TargetMethod: { Name: "Add" or "Enqueue" or "Push", ContainingType.ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } } };

    private static bool IsCaptured(ILocalSymbol local, FlowGraph graph) =>
        graph.Lambdas.Select(lambda => lambda.Syntax)
            .Concat(graph.LocalFunctions.Select(function => function.DeclaringSyntaxReferences[0].GetSyntax()))
            .Any(closure => closure.DescendantTokens().Any(token => token.ValueText == local.Name));
}
