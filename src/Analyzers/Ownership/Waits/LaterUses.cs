using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Waits;

/// <summary>What the body does after a wait with what was waited for.</summary>
internal sealed class LaterUses
{
    private readonly ContractTable _contracts;

    public LaterUses(IInvocationOperation wait, IOperation waited, ContractTable contracts)
    {
        _contracts = contracts;
        var names = NamedBy(waited);
        foreach (var operation in BodyOf(wait, out var loop).Descendants())
        {
            if (NameOf(operation) is not { } name || !names.Contains(name))
                continue;

            if (!IsAfter(operation, wait, loop))
            {
                // What was killed is on its way out.
                IsAsked |= operation.Syntax.Span.End <= wait.Syntax.SpanStart && IsKilled(operation);
                continue;
            }

            if (waited is IAnonymousFunctionOperation ? IsCondition(operation) : IsQuestion(operation))
                IsAsked = true;
            IsReleased |= IsRelease(operation);
        }
    }

    /// <summary>Whether it is asked how the wait has ended, waited for again, ended by force or given to others.</summary>
    public bool IsAsked { get; }

    /// <summary>Whether it is released, as if the wait had taken it.</summary>
    public bool IsReleased { get; }

    private bool IsQuestion(IOperation reference)
    {
        var parent = reference.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation)
            parent = parent.Parent;

        return parent switch
        {
            IPropertyReferenceOperation { Type: { } type } => type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32 && !IsResultOfEnd(parent) || type.TypeKind is TypeKind.Enum,
            IAwaitOperation or IReturnOperation => true,
            IInvocationOperation call => !_contracts.Has(call.TargetMethod, ContractVerb.Releases, "this") && (IsWait(call.TargetMethod) || CleanupMembers.IsLastStep(call) && call.TargetMethod.Name is not (nameof(IDisposable.Dispose) or "Close")),
            IArgumentOperation { Parent: IInvocationOperation call } argument =>
                argument.Parameter is not { } parameter || !_contracts.Has(call.TargetMethod, ContractVerb.Releases, parameter.Name) && !_contracts.Has(call.TargetMethod, ContractVerb.Returns, "soon"),
            ISimpleAssignmentOperation assignment => assignment.Value == reference,
            _ => false,
        };
    }

    // if (_done), Assert(_count == 3); an element of what may not be there is taken for granted.
    private static bool IsCondition(IOperation reference)
    {
        for (var parent = reference.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IConditionalOperation or ILoopOperation or IBinaryOperation or IIsPatternOperation or IUnaryOperation or ICoalesceOperation or IConditionalAccessOperation or IArgumentOperation:
                    return true;
                case IConversionOperation or IParenthesizedOperation or IPropertyReferenceOperation or IFieldReferenceOperation or IInvocationOperation:
                    continue;
                default:
                    return parent is IReturnOperation && reference.Type?.SpecialType is SpecialType.System_Boolean;
            }
        }

        return false;
    }

    // process.ExitCode says nothing about whether there is one: it throws.
    private static bool IsResultOfEnd(IOperation property) => property is IPropertyReferenceOperation { Property.Name: "ExitCode" };

    private bool IsWait(IMethodSymbol method) =>
        _contracts.Has(method, ContractVerb.Waits, "this") || _contracts.Has(method, ContractVerb.Ends, "this") || _contracts.SubjectsOf(method, ContractVerb.Limits).Any();

    private bool IsRelease(IOperation reference)
    {
        var parent = reference.Parent;
        while (parent is IConversionOperation or IConditionalAccessOperation)
            parent = parent.Parent;
        return parent switch
        {
            IInvocationOperation call => _contracts.Has(call.TargetMethod, ContractVerb.Releases, "this"),
            IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation call } => _contracts.Has(call.TargetMethod, ContractVerb.Releases, parameter.Name),
            _ => false,
        };
    }

    private bool IsKilled(IOperation reference) =>
        reference.Parent is IInvocationOperation call && call.Instance == reference && _contracts.Has(call.TargetMethod, ContractVerb.Kills, "this");

    private static IOperation BodyOf(IInvocationOperation wait, out ILoopOperation? loop)
    {
        IOperation body = wait;
        loop = null;
        while (body.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            body = parent;
            loop = body as ILoopOperation ?? loop;
        }

        return body;
    }

    // The conditions of the loops around it come after it too.
    private static bool IsAfter(IOperation operation, IInvocationOperation wait, ILoopOperation? loop) =>
        operation.Syntax.SpanStart >= wait.Syntax.Span.End
        || (loop is not null && loop.Syntax.Span.Contains(operation.Syntax.Span) && !wait.Syntax.Span.Contains(operation.Syntax.Span));

    private static HashSet<string> NamedBy(IOperation waited) => waited is IAnonymousFunctionOperation lambda
        ? [.. lambda.Body.Descendants().Select(NameOf).OfType<string>()]
        : [.. new[] { NameOf(waited) }.OfType<string>()];

    private static string? NameOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IFieldReferenceOperation field => field.Field.Name,
        IPropertyReferenceOperation property => property.Property.Name,
        _ => null,
    };
}
