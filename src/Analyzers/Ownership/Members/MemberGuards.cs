using System.Collections.Concurrent;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Members;

/// <summary>
/// Which conditions may say whether a member holds running work: those that ask a flag, a state or another part of the
/// same object. A flag that only cleanup sets says that the object is gone, and nothing about the member.
/// </summary>
internal sealed class MemberGuards(FlowGraphs graphs)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool MaySayThatNothingRuns(Condition condition, ISymbol member)
    {
        if (condition.NullTested is { } tested)
            return tested is IMemberReferenceOperation reference && IsOwnState(reference, member, isNullTest: true);

        return condition.Value?.DescendantsAndSelf().Any(operation => operation switch
        {
            IMemberReferenceOperation reference => IsOwnState(reference, member, isNullTest: false),
            IInvocationOperation call => call.Instance is IInstanceReferenceOperation || SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, member.ContainingType),
            _ => false,
        }) is true;
    }

    private bool IsOwnState(IMemberReferenceOperation reference, ISymbol member, bool isNullTest)
    {
        if (reference.Instance is not (null or IInstanceReferenceOperation) || reference.Member.ContainingType is not { } owner
            || (reference.Instance is null && !SymbolEqualityComparer.Default.Equals(owner, member.ContainingType)))
            return false;

        return reference.Member switch
        {
            _ when SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, member) => false,
            IFieldSymbol { IsConst: false, IsReadOnly: false } field => (isNullTest || IsState(field.Type)) && Changes(field),
            IPropertySymbol property => (isNullTest || IsState(property.Type)) && (!MemberScope.IsVariable(property) || Changes(property)),
            _ => false,
        };
    }

    private static bool IsState(ITypeSymbol type) => type.TypeKind is TypeKind.Enum || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_UInt64;

    private bool Changes(ISymbol state) => _known.GetOrAdd(state.OriginalDefinition, IsSetOutsideCleanup);

    private bool IsSetOutsideCleanup(ISymbol state)
    {
        if (MemberScope.Of(state) is not { } scope)
            return true;

        return scope.DeclaringSyntaxReferences
            .SelectMany(part => part.GetSyntax().DescendantNodes().OfType<IdentifierNameSyntax>())
            .Where(name => name.Identifier.ValueText == state.Name && IsWritten(name))
            .Any(name => name.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } body || !IsCleanup(body));
    }

    private bool IsCleanup(MemberDeclarationSyntax body) =>
        body is ConstructorDeclarationSyntax || (body is MethodDeclarationSyntax or DestructorDeclarationSyntax && graphs.MethodAt(body) is { } method && IsFinal(method));

    // Stop may be followed by another start; nothing follows Dispose.
    private static bool IsFinal(IMethodSymbol method) => CleanupMembers.IsCleanup(method) && method.Name.Contains("Dispose") || method.MethodKind is MethodKind.Destructor;

    private static bool IsWritten(IdentifierNameSyntax name)
    {
        SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return whole.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == whole,
            ArgumentSyntax argument => argument.RefKindKeyword.ValueText is "ref" or "out",
            PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: not (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.LogicalNotExpression } => true,
            TupleExpressionSyntax => true,
            _ => false,
        };
    }
}
