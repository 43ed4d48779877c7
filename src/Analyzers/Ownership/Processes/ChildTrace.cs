using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Processes;

/// <summary>One search for the uses of a child, through everything that holds it.</summary>
internal sealed class ChildTrace(FlowGraphs graphs, MemberUses members, KnownSymbols symbols, CancellationToken cancellation)
{
    private const int MostHolders = 8;

    private readonly HashSet<ISymbol> _holders = new(SymbolEqualityComparer.Default);
    private readonly List<IOperation> _creations = [];
    private readonly List<ChildUse> _uses = [];

    public TracedChild? FromReference(IOperation reference) => HeldBy(reference, null, false) ? Found() : null;

    public TracedChild? FromValue(IOperation value) => Made(value, null) && Used(value, null, false) ? Found() : null;

    private TracedChild? Found() => _creations.Count > 0 ? new TracedChild(_creations, _uses) : null;

    // Everything that is done with the variable.
    private bool HeldBy(IOperation reference, SyntaxNode? place, bool mayReturn) => reference switch
    {
        ILocalReferenceOperation { Local: { IsRef: false } local } => OfLocal(local, reference, place, mayReturn),
        IFieldReferenceOperation { Field: var field, Instance: null or IInstanceReferenceOperation } => OfMember(field, place),
        _ => false,
    };

    private bool OfLocal(ILocalSymbol local, IOperation inside, SyntaxNode? place, bool mayReturn)
    {
        if (!IsNew(local, out bool isFull))
            return !isFull;

        foreach (var operation in Root(inside).Descendants())
        {
            bool isKnown = operation switch
            {
                IVariableDeclaratorOperation declarator when Same(declarator.Symbol, local) =>
                    declarator.GetVariableInitializer() is { } initializer ? Made(initializer.Value, place) : declarator.Parent is IVariableDeclarationOperation,
                ILocalReferenceOperation reference when Same(reference.Local, local) => Used(reference, place, mayReturn),
                _ => true,
            };
            if (!isKnown)
                return false;
        }

        return true;
    }

    private bool OfMember(ISymbol member, SyntaxNode? place)
    {
        if (!IsNew(member, out bool isFull))
            return !isFull;

        return members.Of(member, cancellation) is { } references
            && references.All(reference => reference is ISymbolInitializerOperation initializer ? Made(initializer.Value, place) : Used(reference, place, false));
    }

    private bool OfParameter(IParameterSymbol parameter, SyntaxNode place)
    {
        if (!IsNew(parameter, out bool isFull))
            return !isFull;

        return parameter.ContainingSymbol.DeclaringSyntaxReferences is [var declaration]
            && graphs.OperationAt(declaration.GetSyntax()) is { } body
            && body.Descendants().OfType<IParameterReferenceOperation>().Where(reference => Same(reference.Parameter, parameter)).All(reference => Used(reference, place, false));
    }

    private bool IsNew(ISymbol holder, out bool isFull)
    {
        isFull = _holders.Count >= MostHolders && !_holders.Contains(holder);
        return !isFull && _holders.Add(holder);
    }

    // False where what makes the value is not known.
    private bool Made(IOperation value, SyntaxNode? place)
    {
        switch (value.WithoutConversions())
        {
            case { ConstantValue: { HasValue: true, Value: null } }:
                return true;
            case ICoalesceOperation { WhenNull: var otherwise } coalesce when otherwise.WithoutConversions() is IThrowOperation:
                return Made(coalesce.Value, place);
            case IObjectCreationOperation creation when Same(creation.Type, symbols.Process):
                _creations.Add(creation);
                return true;
            case IInvocationOperation { TargetMethod: { IsStatic: true, Name: "Start" } start } call when Same(start.ContainingType, symbols.Process):
                _creations.Add(call);
                return true;
            case IInvocationOperation call when ParameterSummaries.IsFollowable(call.TargetMethod.OriginalDefinition):
                return graphs.Of(call.TargetMethod.OriginalDefinition) is { CanBeFollowed: true } factory && FromFactory(factory, place ?? call.Syntax);
            case ILocalReferenceOperation or IFieldReferenceOperation:
                return HeldBy(value.WithoutConversions(), place, false);
            default:
                return false;
        }
    }

    private bool FromFactory(FlowGraph factory, SyntaxNode place) => factory.ReturnedValues.All(returned =>
        graphs.OperationAt(returned.Syntax)?.WithoutConversions() is { } source
        && (source is ILocalReferenceOperation ? HeldBy(source, place, true) : source is not IFieldReferenceOperation && Made(source, place)));

    // False where others get hold of the child.
    private bool Used(IOperation value, SyntaxNode? place, bool mayReturn)
    {
        while (value.Parent is IConversionOperation or IParenthesizedOperation or ICoalesceOperation { WhenNull: IThrowOperation or IConversionOperation { Operand: IThrowOperation } })
            value = value.Parent;

        switch (value.Parent)
        {
            case IMemberReferenceOperation member when member.Instance == value:
                _uses.Add(new ChildUse(member, place ?? member.Syntax));
                return true;
            case IInvocationOperation call when call.Instance == value:
                _uses.Add(new ChildUse(call, place ?? call.Syntax));
                return true;
            case IConditionalAccessOperation access when access.Operation == value:
                return access.WhenNotNull.DescendantsAndSelf().OfType<IConditionalAccessInstanceOperation>().FirstOrDefault() is { } instance && Used(instance, place, mayReturn);
            case IArgumentOperation { Parent: IInvocationOperation call, Parameter: { RefKind: RefKind.None } parameter } argument:
                return ParameterSummaries.IsFollowable(call.TargetMethod.OriginalDefinition) && OfParameter(parameter.OriginalDefinition, place ?? argument.Syntax);
            case ISimpleAssignmentOperation assignment when assignment.Target == value:
                return Made(assignment.Value, place);
            case ICoalesceAssignmentOperation { Parent: IExpressionStatementOperation } assignment when assignment.Target == value:
                return Made(assignment.Value, place);
            case ISimpleAssignmentOperation assignment:
                return assignment.Target is IDiscardOperation || HeldBy(assignment.Target, place, mayReturn);
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                return OfLocal(declarator.Symbol, declarator, place, mayReturn);
            case IReturnOperation:
                return mayReturn;
            case IUsingOperation or IBinaryOperation or IIsPatternOperation or IExpressionStatementOperation:
                return true;
            default:
                return false;
        }
    }

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    private static bool Same(ISymbol? one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);
}
