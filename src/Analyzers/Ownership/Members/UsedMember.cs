using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Members;

/// <summary>Finds what is done with a value right where it is named.</summary>
internal static class UsedMember
{
    /// <summary>The call on it, or its property or event, also behind <c>?.</c>; null where it is used otherwise.</summary>
    public static IOperation? Of(IOperation reference) => reference.Parent switch
    {
        IInvocationOperation call when call.Instance == reference => call,
        IMemberReferenceOperation member when member.Instance == reference => member,
        IConditionalAccessOperation access when access.Operation == reference => access.WhenNotNull.DescendantsAndSelf().FirstOrDefault(operation => operation switch
        {
            IInvocationOperation call => call.Instance is IConditionalAccessInstanceOperation,
            IMemberReferenceOperation member => member.Instance is IConditionalAccessInstanceOperation,
            _ => false,
        }),
        _ => null,
    };
}
