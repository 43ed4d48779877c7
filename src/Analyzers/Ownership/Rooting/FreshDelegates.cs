using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Rooting;

/// <summary>
/// Tells new delegates from those that the compiler caches: a lambda without captures since C# 6, a static method group since
/// C# 11, neither of them in code that runs only once. docs/rooting.md has the evidence.
/// </summary>
internal sealed class FreshDelegates(Compilation compilation)
{
    private readonly bool _cachesMethodGroups = compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp11 };

    public DelegateOrigin OriginOf(IOperation value)
    {
        bool isExplicit = value.WithoutConversions() is IDelegateCreationOperation { Syntax: BaseObjectCreationExpressionSyntax };
        return value.DelegateTarget() switch
        {
            IAnonymousFunctionOperation lambda => OriginOf(Captures.Of(lambda), isCached: !RunsOnce(lambda)),
            IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } local } reference => LocalFunctions.Find(local, reference) is { } body
                ? OriginOf(Captures.Of(body), isCached: _cachesMethodGroups && !isExplicit && !RunsOnce(reference))
                : DelegateOrigin.Unknown,
            IMethodReferenceOperation { Method: { IsStatic: true }, Instance: null } reference => _cachesMethodGroups && !isExplicit && !RunsOnce(reference)
                ? DelegateOrigin.Cached
                : DelegateOrigin.OfStatic,
            IMethodReferenceOperation { Instance: not null } => DelegateOrigin.OfInstance,
            _ => DelegateOrigin.Unknown,
        };
    }

    private static DelegateOrigin OriginOf(Captures captures, bool isCached)
    {
        if (captures.Variables.Count > 0)
            return DelegateOrigin.OfClosure;
        if (captures.Instance)
            return DelegateOrigin.OfInstance;
        return isCached ? DelegateOrigin.Cached : DelegateOrigin.OfStatic;
    }

    // The compiler saves itself the field in a static constructor and in the initialisers of static fields.
    private static bool RunsOnce(IOperation operation) => operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart) switch
    {
        IFieldSymbol { IsStatic: true } => true,
        IMethodSymbol { MethodKind: MethodKind.StaticConstructor } => true,
        _ => false,
    };
}
