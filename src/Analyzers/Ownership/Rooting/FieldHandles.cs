using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Rooting;

/// <summary>Handles in private fields: their type is the only one that can free them.</summary>
internal sealed class FieldHandles(SingleObjects single)
{
    private static readonly string[] Looks = ["Target", "IsAllocated", "AddrOfPinnedObject"];

    /// <summary>What becomes of a new handle that goes straight into a private field.</summary>
    public Verdict FateOf(IOperation creation, CancellationToken cancellation)
    {
        var value = creation.WithConversions();

        if (value.Parent is not ISimpleAssignmentOperation { Target: IFieldReferenceOperation { Field: { IsStatic: false, DeclaredAccessibility: Accessibility.Private } field } } assignment
            || assignment.Value != value
            || field.ContainingType is not { } type
            || single.IsSingle(type)
            || !OnlyLooksAt(field, cancellation))
        {
            return Verdict.Unknown;
        }

        return new Verdict(Fate.Leaked, $"the private field '{field.Name}' holds it, and nothing in '{type.Name}' frees it or passes it on")
        {
            Loss = Loss.EveryPath,
            Path = ImmutableArray.Create(creation.Syntax.GetLocation(), field.Locations[0]),
        };
    }

    private static bool OnlyLooksAt(IFieldSymbol field, CancellationToken cancellation)
    {
        var outermost = field.ContainingType;
        while (outermost.ContainingType is { } outer)
            outermost = outer;

        return outermost.DeclaringSyntaxReferences
            .SelectMany(part => part.GetSyntax(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>())
            .Where(name => name.Identifier.ValueText == field.Name)
            .All(IsLook);
    }

    private static bool IsLook(IdentifierNameSyntax name)
    {
        ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && access.Name == name ? access : name;
        return whole.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == whole && assignment.Parent is ExpressionStatementSyntax,
            MemberAccessExpressionSyntax member => member.Expression == whole && Looks.Contains(member.Name.Identifier.ValueText),
            _ => false,
        };
    }
}
