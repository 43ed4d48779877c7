using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>A <c>switch</c> without <c>default</c> that has a case for every member of its enum: one of them is taken.</summary>
internal static class CoveredSwitch
{
    /// <summary>Whether the comparison is that of the last case, so that it can come out only one way.</summary>
    public static bool IsLastCase(IOperation comparison)
    {
        if (comparison is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, RightOperand.Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } type }
            || comparison.Syntax.FirstAncestorOrSelf<CaseSwitchLabelSyntax>() is not { Parent: SwitchSectionSyntax { Parent: SwitchStatementSyntax whole } } label
            || whole.Sections.Last().Labels.Last() != label)
            return false;

        var named = new HashSet<string>(whole.Sections.SelectMany(section => section.Labels).OfType<CaseSwitchLabelSyntax>().Select(NameOf), StringComparer.Ordinal);
        var members = type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue).ToList();
        return members.All(member => members.Any(same => Equals(same.ConstantValue, member.ConstantValue) && named.Contains(same.Name)));
    }

    private static string NameOf(CaseSwitchLabelSyntax label) => label.Value switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };
}
