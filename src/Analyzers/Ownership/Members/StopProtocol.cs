using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Members;

/// <summary>
/// Members whose work another member ends before the object's own end: Stop for Start. Callers may well keep to that order,
/// and nothing in the type says otherwise.
/// </summary>
internal sealed class StopProtocol(MemberUses uses, ContractTable contracts)
{
    /// <summary>Whether a member other than the one around <paramref name="write"/> and other than Dispose ends the work or takes it out.</summary>
    public bool Has(ISymbol member, IOperation write, CancellationToken cancellation)
    {
        var writer = write.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return uses.Of(member, cancellation) is { } references
            && references.Any(reference => IsEnd(reference) && reference.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } user && user != writer && !IsFinal(user));
    }

    private bool IsEnd(IOperation reference) => reference.Parent switch
    {
        IInvocationOperation call when call.Instance == reference => Ends(call.TargetMethod),
        IConditionalAccessOperation access when access.Operation == reference => access.WhenNotNull.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call => Ends(call.TargetMethod)),
        IArgumentOperation or IVariableInitializerOperation or IReturnOperation or IAwaitOperation or IUsingOperation => true,
        ISimpleAssignmentOperation assignment => assignment.Value == reference,
        // if (_run is { } run) await run;
        IIsPatternOperation { Pattern: IDeclarationPatternOperation { DeclaredSymbol: not null } or IRecursivePatternOperation { DeclaredSymbol: not null } } => true,
        _ => false,
    };

    /// <summary>Whether a call of that method ends the work it is called on, tells it to end, or gives it back.</summary>
    public bool Ends(IMethodSymbol method) =>
        CallEffects.IsDisposal(method) || CleanupMembers.IsCleanup(method)
        || contracts.Has(method, ContractVerb.Returns, "this") || contracts.Has(method, ContractVerb.Ends, "this") || contracts.Has(method, ContractVerb.Disposes, "this") || contracts.Has(method, ContractVerb.Cancels, "this");

    // After Dispose nothing is started any more.
    private static bool IsFinal(MemberDeclarationSyntax user) => user switch
    {
        ConstructorDeclarationSyntax or DestructorDeclarationSyntax => true,
        MethodDeclarationSyntax method => method.Identifier.ValueText is "Dispose" or "DisposeAsync" or "DisposeCore" or "DisposeAsyncCore" or "Finalize",
        _ => false,
    };
}
