using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Processes;

/// <summary>A child process all of whose uses are known.</summary>
/// <param name="Creations">What makes it: creations of a <c>Process</c>, and static calls of <c>Start</c>.</param>
/// <param name="Uses">Its members that are used, in no order.</param>
internal sealed record TracedChild(IReadOnlyList<IOperation> Creations, IReadOnlyList<ChildUse> Uses)
{
    /// <summary>The calls of that method.</summary>
    public IEnumerable<ChildUse> Calls(string method) => Uses.Where(use => use.Member is IInvocationOperation call && call.TargetMethod.Name == method);

    /// <summary>The uses of that property.</summary>
    public IEnumerable<ChildUse> Reads(string property) => Uses.Where(use => use.Member is IPropertyReferenceOperation read && read.Property.Name == property);

    /// <summary>Whether a handler is added to that event.</summary>
    public bool Handles(string handled) => Uses.Any(use => use.Member is IEventReferenceOperation added && added.Event.Name == handled);

    /// <summary>The values that its creations give a property.</summary>
    public IEnumerable<IOperation> Initialised(string property) =>
        from creation in Creations.OfType<IObjectCreationOperation>()
        from step in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty
        let value = step switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation set } assignment when set.Property.Name == property => assignment.Value,
            IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation set } nested when set.Property.Name == property => nested.Initializer,
            _ => null,
        }
        where value is not null
        select value;
}
