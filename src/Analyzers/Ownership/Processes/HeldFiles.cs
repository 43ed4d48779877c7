using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Processes;

/// <summary>Files and folders that a child is told of on its command line, and that its parent removes or moves.</summary>
internal static class HeldFiles
{
    /// <summary>The calls, in the body around an operation, that take away what an argument of a start in that body names.</summary>
    public static IEnumerable<IInvocationOperation> TakenIn(IOperation operation)
    {
        var body = operation;
        while (body.Parent is { } parent)
            body = parent;

        var taken = body.Descendants().OfType<IInvocationOperation>().Where(TakesAway).ToList();
        if (taken.Count == 0)
            return [];

        var told = new HashSet<ISymbol>(body.Descendants().SelectMany(CommandLineOf).SelectMany(part => part.DescendantsAndSelf()).Select(Variable).OfType<ISymbol>(), SymbolEqualityComparer.Default);
        return taken.Where(call => Variable(call.Arguments[0].Value.WithoutConversions()) is { } path && told.Contains(path));
    }

    private static bool TakesAway(IInvocationOperation call) =>
        call is { TargetMethod: { IsStatic: true, Name: "Delete" or "Move" or "Replace" } method, Arguments.Length: > 0 }
        && method.ContainingType is { Name: "File" or "Directory", ContainingNamespace: { Name: "IO", ContainingNamespace.Name: "System" } };

    // Process.Start("ffmpeg", args), new ProcessStartInfo("ffmpeg", args), info.Arguments = args, info.ArgumentList.Add(arg)
    private static IEnumerable<IOperation> CommandLineOf(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "Start", ContainingType.Name: "Process", IsStatic: true } } start => start.Arguments.Skip(1),
        IObjectCreationOperation { Type.Name: "ProcessStartInfo" } info => info.Arguments.Skip(1),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Arguments", ContainingType.Name: "ProcessStartInfo" } } } set => [set.Value],
        IInvocationOperation { TargetMethod.Name: "Add", Instance: IPropertyReferenceOperation { Property: { Name: "ArgumentList", ContainingType.Name: "ProcessStartInfo" } } } add => add.Arguments,
        _ => [],
    };

    private static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local: var local } => local,
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        IFieldReferenceOperation { Field: var field } => field,
        _ => null,
    };
}
