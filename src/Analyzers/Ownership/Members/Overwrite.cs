using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Members;

/// <summary>A place where a member that owns running work gets another value, though that work may be running.</summary>
/// <param name="Member">The field or property.</param>
/// <param name="Work">The type of what it holds.</param>
/// <param name="Place">The assignment.</param>
/// <param name="Created">Where the work is created that the member holds then.</param>
/// <param name="Because">Why nothing has ended it.</param>
internal sealed record Overwrite(ISymbol Member, ITypeSymbol Work, SyntaxNode Place, Location Created, string Because);
