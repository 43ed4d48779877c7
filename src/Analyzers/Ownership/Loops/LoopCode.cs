using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Loops;

/// <summary>The code that runs in the rounds of a loop, and the code around it.</summary>
internal static class LoopCode
{
    /// <summary>The operations of a piece of code, not those of functions written in it.</summary>
    public static IEnumerable<IOperation> In(IOperation? code)
    {
        if (code is null)
            yield break;

        yield return code;
        foreach (var child in code.ChildOperations)
        {
            if (child is IAnonymousFunctionOperation or ILocalFunctionOperation)
                continue;

            foreach (var inner in In(child))
                yield return inner;
        }
    }

    /// <summary>The lambda, local function or member that runs the code.</summary>
    public static IOperation FunctionAround(IOperation code)
    {
        var current = code;
        while (current is not (IAnonymousFunctionOperation or ILocalFunctionOperation) && current.Parent is { } parent)
            current = parent;
        return current;
    }

    /// <summary>The member around the code.</summary>
    public static IOperation RootOf(IOperation code)
    {
        while (code.Parent is { } parent)
            code = parent;
        return code;
    }

    public static bool IsInside(IOperation inner, IOperation outer) => outer.Syntax.SyntaxTree == inner.Syntax.SyntaxTree && outer.Syntax.Span.Contains(inner.Syntax.Span);

    /// <summary>Whether the local or parameter is declared in that code.</summary>
    public static bool Declares(IOperation code, ISymbol variable) => variable.DeclaringSyntaxReferences.Any(declaration =>
        declaration.SyntaxTree == code.Syntax.SyntaxTree && code.Syntax.Span.Contains(declaration.Span));

    /// <summary>The variable or field that a chain of members begins with; null for anything else.</summary>
    public static ISymbol? RootVariable(IOperation reference)
    {
        var current = reference;
        while (true)
        {
            switch (current)
            {
                case IConversionOperation conversion:
                    current = conversion.Operand;
                    break;
                case ILocalReferenceOperation local:
                    return local.Local;
                case IParameterReferenceOperation parameter:
                    return parameter.Parameter;
                case IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } member:
                    return member.Member;
                case IMemberReferenceOperation { Instance: { } instance }:
                    current = instance;
                    break;
                default:
                    return null;
            }
        }
    }

    /// <summary>Where a loop begins.</summary>
    public static Location KeywordOf(ILoopOperation loop) => loop.Syntax switch
    {
        WhileStatementSyntax statement => statement.WhileKeyword.GetLocation(),
        DoStatementSyntax statement => statement.DoKeyword.GetLocation(),
        ForStatementSyntax statement => statement.ForKeyword.GetLocation(),
        CommonForEachStatementSyntax statement => statement.ForEachKeyword.GetLocation(),
        _ => loop.Syntax.GetLocation(),
    };
}
