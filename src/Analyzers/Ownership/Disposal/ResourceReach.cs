using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Disposal;

/// <summary>The values in one body that are of no use once a resource is disposed: itself, its parts, and what was built upon it.</summary>
internal sealed class ResourceReach
{
    private readonly HashSet<ISymbol> _variables = new(SymbolEqualityComparer.Default);
    private readonly ContractTable _contracts;
    private readonly KnownSymbols _symbols;
    private readonly bool _isSource;

    /// <param name="resource">The variable; the type where the resource is <c>this</c>.</param>
    /// <param name="body">All operations of the body.</param>
    /// <param name="contracts">Says what belongs to what.</param>
    /// <param name="symbols">The types it asks for.</param>
    public ResourceReach(ISymbol resource, IEnumerable<IOperation> body, ContractTable contracts, KnownSymbols symbols)
    {
        _contracts = contracts;
        _symbols = symbols;
        _variables.Add(resource);
        _isSource = (resource as ILocalSymbol)?.Type.IsOrInherits(symbols.CancellationTokenSource) is true;
        var assignments = body.Select(Assignment).Where(found => found.Target is not null).ToList();
        while (assignments.Any(found => !_variables.Contains(found.Target!) && found.Value.Any(IsOf) && _variables.Add(found.Target!)))
        {
        }
    }

    /// <summary>Whether a value is the resource, a part of it, or an object built upon it.</summary>
    public bool IsOf(IOperation value) => value switch
    {
        ILocalReferenceOperation local => _variables.Contains(local.Local),
        IParameterReferenceOperation parameter => _variables.Contains(parameter.Parameter),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type: INamedTypeSymbol self } => _variables.Contains(self.OriginalDefinition),
        IConversionOperation conversion => IsOf(conversion.Operand),
        IParenthesizedOperation parenthesized => IsOf(parenthesized.Operand),
        IConditionalAccessOperation access => IsOf(access.WhenNotNull),
        IConditionalAccessInstanceOperation => ScopedResources.Accessed(value) is { } accessed && IsOf(accessed),
        IConditionalOperation choice => IsOf(choice.WhenTrue) || (choice.WhenFalse is { } other && IsOf(other)),
        ICoalesceOperation coalesce => IsOf(coalesce.Value),
        IPropertyReferenceOperation { Instance: { } owner } property => IsOf(owner) && IsPart(property),
        IFieldReferenceOperation { Instance: { } owner } field => IsOf(owner) && IsReleased(field.Type),
        IInvocationOperation call => GivesPart(call),
        IObjectCreationOperation creation => IsBuiltUpon(creation),
        IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues.Any(IsOf),
        _ => false,
    };

    /// <summary>Whether code mentions the resource: a lambda that captures it, or an argument that does.</summary>
    public bool IsMentionedIn(IOperation code) => code.DescendantsAndSelf().Any(part => part switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation => IsOf(part) && !IsIdle(part),
        _ => false,
    });

    // nameof(x), x is null, and a source of which nobody takes the token.
    private bool IsIdle(IOperation reference) =>
        reference.Parent is INameOfOperation or IIsPatternOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals }
        || (_isSource && reference is not IParameterReferenceOperation && reference.Type.IsOrInherits(_symbols.CancellationTokenSource)
            && reference.Parent is not (IArgumentOperation or IPropertyReferenceOperation { Property.Name: nameof(CancellationTokenSource.Token) }));

    private bool IsPart(IPropertyReferenceOperation property) =>
        IsReleased(property.Type)
        || _contracts.Has(property.Property, ContractVerb.Returns, "part")
        || _contracts.Has(property.Property, ContractVerb.Returns, "this")
        || _contracts.Has(property.Type as INamedTypeSymbol, ContractVerb.Returns, "lazy");

    private bool GivesPart(IInvocationOperation call) =>
        (_contracts.Has(call.TargetMethod, ContractVerb.Returns, "part") || _contracts.Has(call.TargetMethod, ContractVerb.Returns, "this")
            || _contracts.Has(call.Type as INamedTypeSymbol, ContractVerb.Returns, "lazy"))
        && ReceiverOf(call) is { } receiver && IsOf(receiver);

    // new StreamReader(stream), new HttpRequestMessage { Content = content }; a token in an options object.
    private bool IsBuiltUpon(IObjectCreationOperation creation) =>
        creation.Type is { IsReferenceType: true }
        && (creation.Arguments.Any(argument => IsOf(argument.Value))
            || creation.Initializer?.Initializers.Any(part => part is ISimpleAssignmentOperation assignment && IsOf(assignment.Value)) is true);

    private bool IsReleased(ITypeSymbol? type) => type.IsOrInherits(_symbols.Disposable) || type.IsOrInherits(_symbols.AsyncDisposable);

    /// <summary>The object that a call is made on, extension or not.</summary>
    public static IOperation? ReceiverOf(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);

    // A local that is given a value, or of which a property is: request.Content = content.
    private static (ISymbol? Target, IOperation[] Value) Assignment(IOperation operation) => operation switch
    {
        IVariableDeclaratorOperation { Initializer: { } initializer } declarator => (declarator.Symbol, [initializer.Value]),
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment => (local.Local, [assignment.Value]),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: ILocalReferenceOperation { Type.IsReferenceType: true } local } } assignment => (local.Local, [assignment.Value]),
        _ => (null, []),
    };
}
