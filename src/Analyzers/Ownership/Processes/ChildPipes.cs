using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Processes;

/// <summary>Tells which standard streams of a child are redirected.</summary>
internal sealed class ChildPipes(StartSettings settings)
{
    private const string StartInfo = "StartInfo";

    /// <summary>Whether that flag of the start information is set for certain, wherever the child comes from.</summary>
    public bool IsOn(TracedChild child, string flag, CancellationToken cancellation) =>
        Values(child, flag, cancellation) is { Count: > 0 } values && values.All(value => value.ConstantValue is { HasValue: true, Value: true });

    private List<IOperation>? Values(TracedChild child, string flag, CancellationToken cancellation)
    {
        var values = new List<IOperation>();
        var infos = child.Creations.OfType<IInvocationOperation>().Select(Info)
            .Concat(child.Initialised(StartInfo));
        foreach (var info in infos)
        {
            if (info is null)
                continue;
            if (ValuesOf(info, flag, cancellation) is not { } known)
                return null;
            values.AddRange(known);
        }

        foreach (var use in child.Reads(StartInfo))
        {
            switch (use.Member.Parent)
            {
                case ISimpleAssignmentOperation set when set.Target == use.Member:
                    if (ValuesOf(set.Value, flag, cancellation) is not { } known)
                        return null;
                    values.AddRange(known);
                    break;
                case IPropertyReferenceOperation property when property.Property.Name == flag && property.Parent is ISimpleAssignmentOperation set && set.Target == property:
                    values.Add(set.Value);
                    break;
                case IPropertyReferenceOperation:
                    break;
                default:
                    return null;
            }
        }

        return values;
    }

    private IReadOnlyList<IOperation>? ValuesOf(IOperation info, string flag, CancellationToken cancellation) => info is IObjectOrCollectionInitializerOperation nested
        ? [.. nested.Initializers.OfType<ISimpleAssignmentOperation>().Where(set => set.Target is IPropertyReferenceOperation property && property.Property.Name == flag).Select(set => set.Value)]
        : settings.ValuesOf(info, flag, cancellation);

    // A file name alone redirects nothing.
    private static IOperation? Info(IInvocationOperation start) =>
        start.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value is { Type.SpecialType: SpecialType.None } info ? info : null;
}
