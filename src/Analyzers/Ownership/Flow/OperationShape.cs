using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>Looks through what the compiler wraps around an operation.</summary>
internal static class OperationShape
{
    /// <summary>The operand below all conversions.</summary>
    public static IOperation WithoutConversions(this IOperation operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        return operation;
    }

    /// <summary>The value with all conversions that are made of it.</summary>
    public static IOperation WithConversions(this IOperation operation)
    {
        while (operation.Parent is IConversionOperation conversion)
            operation = conversion;
        return operation;
    }

    /// <summary>The value below all conversions and captures that stand for one value only.</summary>
    public static IOperation Resolved(this IOperation operation, FlowGraph graph)
    {
        while (true)
        {
            operation = operation.WithoutConversions();
            if (operation is not IFlowCaptureReferenceOperation capture || graph.CapturedValue(capture.Id) is not { } captured)
                return operation;

            operation = captured;
        }
    }

    /// <summary>The lambda or method group behind the conversions that make it a delegate.</summary>
    public static IOperation DelegateTarget(this IOperation operation)
    {
        while (operation is IConversionOperation or IDelegateCreationOperation)
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IDelegateCreationOperation)operation).Target;
        return operation;
    }

    /// <summary>The elements of an array creation or collection expression; null for anything else.</summary>
    public static IEnumerable<IOperation>? Elements(this IOperation operation) => operation switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        // The lowest compiler we load in has the syntax and no operation of its own for it.
        { Syntax: CollectionExpressionSyntax } and not IConversionOperation => operation.ChildOperations,
        _ => null,
    };
}
