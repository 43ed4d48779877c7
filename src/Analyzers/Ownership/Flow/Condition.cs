using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>
/// A branch condition in a form that can be compared: what is tested, and whether the test is turned round.
/// <see cref="Key"/> is null where asking twice may give two answers (calls, awaits, assignments).
/// </summary>
internal readonly record struct Condition(string? Key, bool Negated, IOperation? NullTested, IOperation? Value)
{
    /// <summary>Takes <c>!x</c>, <c>x == null</c>, <c>x is not null</c> and the compiler's own null tests apart.</summary>
    public static Condition Of(IOperation operation, FlowGraph graph)
    {
        bool negated = false;
        while (true)
        {
            switch (operation)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                    negated = !negated;
                    operation = not.Operand;
                    continue;
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    continue;
                case IIsNullOperation isNull:
                    return NullTest(isNull.Operand, negated, graph);
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary when NullCompared(binary) is { } tested:
                    return NullTest(tested, negated ^ (binary.OperatorKind == BinaryOperatorKind.NotEquals), graph);
                case IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } pattern when IsNull(constant):
                    return NullTest(pattern.Value, negated, graph);
                case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } } pattern when IsNull(constant):
                    return NullTest(pattern.Value, !negated, graph);
                case IIsPatternOperation { Pattern: var asked } pattern when AsksOnlyForNotNull(asked):
                    return NullTest(pattern.Value, !negated, graph);
                case IFlowCaptureReferenceOperation reference when graph.CapturedValue(reference.Id) is { } captured && captured is not IFlowCaptureReferenceOperation:
                    operation = captured;
                    continue;
                default:
                    return new Condition(KeyOf(operation.Syntax), negated, null, operation);
            }
        }
    }

    /// <summary>Whether a condition's key speaks about that variable.</summary>
    public static bool Mentions(string key, string variable)
    {
        int at = key.IndexOf(variable, StringComparison.Ordinal);
        while (at >= 0)
        {
            int end = at + variable.Length;
            bool starts = at == 0 || !IsIdentifierPart(key[at - 1]);
            if (starts && (end == key.Length || !IsIdentifierPart(key[end])))
                return true;

            at = key.IndexOf(variable, end, StringComparison.Ordinal);
        }

        return false;
    }

    private static Condition NullTest(IOperation tested, bool negated, FlowGraph graph)
    {
        var value = tested.WithoutConversions();
        string? key = value is IFlowCaptureReferenceOperation reference && graph.CapturedValue(reference.Id) is { } captured
            ? KeyOf(captured.Syntax)
            : KeyOf(value.Syntax);
        return new Condition(key is null ? null : "null:" + key, negated, value, null);
    }

    // x is { }, x is { } y, x is Same y
    private static bool AsksOnlyForNotNull(IPatternOperation pattern) => pattern switch
    {
        IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } whole =>
            SymbolEqualityComparer.Default.Equals(whole.MatchedType, whole.InputType),
        IDeclarationPatternOperation declaration => SymbolEqualityComparer.Default.Equals(declaration.MatchedType, declaration.InputType),
        ITypePatternOperation type => SymbolEqualityComparer.Default.Equals(type.MatchedType, type.InputType),
        _ => false,
    };

    private static IOperation? NullCompared(IBinaryOperation binary)
    {
        if (IsNull(binary.RightOperand))
            return binary.LeftOperand;

        return IsNull(binary.LeftOperand) ? binary.RightOperand : null;
    }

    private static bool IsNull(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: null };

    private static string? KeyOf(SyntaxNode syntax)
    {
        bool repeatable = !syntax.DescendantNodesAndSelf().Any(node =>
            node is InvocationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax or BaseObjectCreationExpressionSyntax
                or AnonymousFunctionExpressionSyntax or DeclarationExpressionSyntax or SingleVariableDesignationSyntax or PostfixUnaryExpressionSyntax
                or ThrowExpressionSyntax
            || node.IsKind(SyntaxKind.PreIncrementExpression) || node.IsKind(SyntaxKind.PreDecrementExpression));
        return repeatable && syntax is ExpressionSyntax ? syntax.WithoutTrivia().ToString() : null;
    }

    private static bool IsIdentifierPart(char character) => char.IsLetterOrDigit(character) || character == '_';
}
