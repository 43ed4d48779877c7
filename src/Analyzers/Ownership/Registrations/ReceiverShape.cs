using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Registrations;

/// <summary>Looks for the value that a source expression stands for, before any graph is made.</summary>
internal static class ReceiverShape
{
    /// <summary>What a method is called on; for an extension method its first argument.</summary>
    public static IOperation? ReceiverOf(IInvocationOperation call)
    {
        var receiver = call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value : null);
        return receiver is null ? null : Plain(receiver);
    }

    /// <summary>The operation below conversions and parentheses, and before the <c>?.</c> that leads to it.</summary>
    public static IOperation Plain(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    continue;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    continue;
                case IConditionalAccessInstanceOperation when Accessed(operation) is { } accessed:
                    operation = accessed;
                    continue;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The one value that a local ever gets; null where there are several or none.</summary>
    public static IOperation? OnlyValueOf(ILocalReferenceOperation reference)
    {
        IOperation? only = null;
        foreach (var operation in RootOf(reference).Descendants())
        {
            var value = operation switch
            {
                IVariableDeclaratorOperation declarator when IsLocal(declarator.Symbol) => declarator.Initializer?.Value,
                ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when IsLocal(target.Local) => assignment.Value,
                IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: ILocalReferenceOperation target } argument when IsLocal(target.Local) => argument,
                _ => null,
            };
            if (value is null)
                continue;

            if (only is not null)
                return null;

            only = value;
        }

        return only;

        bool IsLocal(ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(local, reference.Local);
    }

    /// <summary>The whole body around an operation, with its lambdas.</summary>
    public static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    private static IOperation? Accessed(IOperation instance)
    {
        for (var current = instance; current.Parent is { } parent; current = parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == current)
                return access.Operation;
        }

        return null;
    }
}
