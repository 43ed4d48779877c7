using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>
/// Calls that make a task of a task, because the delegate they run gives back a task: <c>StartNew(async ...)</c>. The outer
/// one ends as soon as the delegate has returned. What the program does with it says whether the inner one is forgotten.
/// </summary>
internal sealed class InnerTasks(KnownSymbols symbols, ContractTable contracts, StartedTasks tasks)
{
    /// <summary>How the inner task of the call is forgotten; null where it is not, and where that cannot be told.</summary>
    public ForgottenInnerTask? ForgottenBy(IInvocationOperation call, CancellationToken cancellation)
    {
        if (call.Syntax.ContainsDiagnostics || call.Type is not INamedTypeSymbol { TypeArguments: [var inner] } || !symbols.IsTask(inner) || !tasks.IsAwaitable(call.Type) || !ComesFromDelegate(call.TargetMethod))
            return null;

        return Follow(call, cancellation) is { IsUnknown: false, Forgotten: { } forgotten } ? forgotten : null;
    }

    private static bool ComesFromDelegate(IMethodSymbol method) =>
        method.OriginalDefinition is { ReturnType: INamedTypeSymbol { TypeArguments: [ITypeParameterSymbol result] } } definition
        && definition.Parameters.Any(parameter => parameter.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: var given } && SymbolEqualityComparer.Default.Equals(given, result));

    private Finding Follow(IOperation value, CancellationToken cancellation)
    {
        for (var current = value; current.Parent is { } parent;)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (parent)
            {
                case IConversionOperation conversion:
                    if (IsOuterOnly(conversion.Type))
                        return conversion.Parent is IBinaryOperation ? Finding.Neutral : Finding.At(parent, "as a 'Task' it ends when the delegate has returned its task, not when that task has ended");
                    break;
                case IParenthesizedOperation:
                case IConditionalOperation choice when choice.Condition != current:
                case ICoalesceOperation:
                case IArrayInitializerOperation or IArrayCreationOperation:
                    break;
                case IAwaitOperation:
                    return OfInner(parent, "'await'", cancellation);
                case IInvocationOperation call when call.Instance == current || IsReceiver(call, current):
                    if (call.TargetMethod.Name is "Wait" && contracts.Has(call.TargetMethod, ContractVerb.Ends, "this"))
                        return Finding.At(parent, Until("'Wait'"));
                    if (call.TargetMethod.Name is "GetResult")
                        return OfInner(parent, "'GetResult'", cancellation);
                    if (call.TargetMethod.Name is "Unwrap" || !(contracts.Has(call.TargetMethod, ContractVerb.Returns, "this") || IsList(call)))
                        return Finding.Unknown;
                    break;
                case IArgumentOperation argument:
                    if (argument.Parent is not IInvocationOperation receiver || !(IsReceiver(receiver, current) || IsWhenAll(receiver)))
                        return Finding.Unknown;
                    if (!IsWhenAll(receiver))
                        break;

                    current = receiver;
                    continue;
                case IReturnOperation when SequenceOf(parent) is { } sequence:
                    current = sequence;
                    continue;
                case IPropertyReferenceOperation { Property: { Name: "Task", Type: INamedTypeSymbol { TypeArguments: [var inner] } } } when symbols.IsTask(inner):
                    break;
                case IPropertyReferenceOperation { Property.Name: "IsCompleted" or "Status" or "Id" }:
                    return Finding.Neutral;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                    return OfLocal(local, parent, cancellation);
                case IExpressionStatementOperation:
                    return Finding.Neutral;
                default:
                    return Finding.Unknown;
            }

            current = parent;
        }

        return Finding.Unknown;
    }

    // What is awaited or waited for gives the inner task: a statement of its own loses it, and so does a local that nobody reads.
    private static Finding OfInner(IOperation wait, string by, CancellationToken cancellation)
    {
        var parent = wait.Parent;
        while (parent is IParenthesizedOperation)
            parent = parent.Parent;

        return parent switch
        {
            IExpressionStatementOperation => Finding.At(wait, Until(by)),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } when !Reads(local, wait, cancellation).Any() => Finding.At(wait, Until(by)),
            _ => Finding.Unknown,
        };
    }

    private Finding OfLocal(ILocalSymbol local, IOperation declaration, CancellationToken cancellation)
    {
        var all = Finding.Neutral;
        foreach (var read in Reads(local, declaration, cancellation))
        {
            var found = read.Parent is ISimpleAssignmentOperation assignment && assignment.Target == read ? Finding.Unknown : Follow(read, cancellation);
            if (found.IsUnknown)
                return found;

            all = all.Forgotten is null ? found : all;
        }

        return all;
    }

    private static IEnumerable<IOperation> Reads(ILocalSymbol local, IOperation declaration, CancellationToken cancellation)
    {
        var root = declaration;
        while (root.Parent is not null)
            root = root.Parent;

        cancellation.ThrowIfCancellationRequested();
        return root.Descendants().Where(operation => operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local));
    }

    // items.Select(item => Task.Factory.StartNew(async () => ...))
    private IOperation? SequenceOf(IOperation result)
    {
        var lambda = result.Parent;
        while (lambda is IBlockOperation)
            lambda = lambda.Parent;

        return lambda is IAnonymousFunctionOperation { Parent: IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Select" } select } } }
            && SymbolEqualityComparer.Default.Equals(select.TargetMethod.ContainingType, symbols.LinqEnumerable)
            ? select
            : null;
    }

    private bool IsList(IInvocationOperation call) =>
        call.TargetMethod.Name is "ToList" or "ToArray" && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, symbols.LinqEnumerable);

    private bool IsWhenAll(IInvocationOperation call) =>
        call.TargetMethod.Name is "WhenAll" && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, symbols.Task);

    private static bool IsReceiver(IInvocationOperation call, IOperation value) =>
        call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 && (call.Arguments[0] == value || call.Arguments[0].Value == value);

    private bool IsOuterOnly(ITypeSymbol? type) =>
        SymbolEqualityComparer.Default.Equals(type, symbols.Task)
        || (type is IArrayTypeSymbol { ElementType: var element } && SymbolEqualityComparer.Default.Equals(element, symbols.Task))
        || (type is INamedTypeSymbol { TypeArguments: [var item], IsReferenceType: true } && !symbols.IsTask(type) && SymbolEqualityComparer.Default.Equals(item, symbols.Task));

    private static string Until(string by) => $"{by} lasts until the delegate has returned its task, not until that task has ended";

    private readonly record struct Finding(bool IsUnknown, ForgottenInnerTask? Forgotten)
    {
        public static readonly Finding Unknown = new(true, null);

        public static readonly Finding Neutral = new(false, null);

        public static Finding At(IOperation place, string because) => new(false, new ForgottenInnerTask(place, because));
    }
}
