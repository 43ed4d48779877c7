using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Rooting;

/// <summary>Publishers that live as long as the process: static events, and objects that a static member always gives out.</summary>
internal static class LastingPublishers
{
    // What a static property calls an object of which there is one.
    private static readonly string[] TheOnlyOne = ["Instance", "Default", "Current", "Shared", "CurrentDomain"];

    /// <summary>Why the publisher outlives the subscriber; null where that is not certain.</summary>
    public static string? Describe(IEventReferenceOperation subscribed)
    {
        if (subscribed.Event.IsStatic)
            return $"'{subscribed.Event.ContainingType.Name}.{subscribed.Event.Name}' is static";

        var publisher = subscribed.Instance is IConversionOperation conversion ? conversion.Operand : subscribed.Instance;
        return publisher switch
        {
            IFieldReferenceOperation { Field: { IsStatic: true } field } when IsAssignedOnce(field) => $"'{Name(field)}' is static",
            IPropertyReferenceOperation { Property: { IsStatic: true } property } when GivesTheSame(property) => $"'{Name(property)}' is static",
            _ => null,
        };
    }

    // A static field that is assigned again and again belongs to whoever assigns it.
    private static bool IsAssignedOnce(IFieldSymbol field) => field.IsReadOnly;

    private static bool GivesTheSame(IPropertySymbol property)
    {
        if (property.SetMethod is { DeclaredAccessibility: not Accessibility.Private })
            return false;

        if (property.DeclaringSyntaxReferences is not [var declaration])
            return TheOnlyOne.Contains(property.Name);

        return declaration.GetSyntax() switch
        {
            // get; with an initialiser, or one assigned in the static constructor
            PropertyDeclarationSyntax { AccessorList: { } accessors } => accessors.Accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null)
                ? property.IsReadOnly || TheOnlyOne.Contains(property.Name)
                : TheOnlyOne.Contains(property.Name),
            PropertyDeclarationSyntax { ExpressionBody: not null } => TheOnlyOne.Contains(property.Name),
            _ => false,
        };
    }

    private static string Name(ISymbol member) => $"{member.ContainingType.Name}.{member.Name}";
}
