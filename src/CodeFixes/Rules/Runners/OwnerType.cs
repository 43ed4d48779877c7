using LifetimeGuard.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Runners;

/// <summary>A type that is to own a runner: where its fields stand, and where it ends what it owns.</summary>
internal sealed class OwnerType
{
    private static readonly string[] CleanupMethods = ["Dispose", "DisposeAsync"];

    private readonly ReleaseForm? _form;

    private OwnerType(bool mustBecomeDisposable, ReleaseForm? form)
    {
        MustBecomeDisposable = mustBecomeDisposable;
        _form = form;
    }

    /// <summary>The type has no cleanup yet: it gets IDisposable and a Dispose method.</summary>
    public bool MustBecomeDisposable { get; }

    /// <summary>Null where the type's cleanup is elsewhere (a base class, another part) or cannot be read.</summary>
    public static OwnerType? Of(TypeDeclarationSyntax node, INamedTypeSymbol type, ReleaseForm? form)
    {
        if (type.IsStatic)
            return null;
        if (form is null)
            return new OwnerType(mustBecomeDisposable: false, form);   // nothing to end: it is enough to keep it
        if (CleanupsIn(node).Any())
            return CleanupsIn(node).All(CanRelease) ? new OwnerType(mustBecomeDisposable: false, form) : null;

        bool hasCleanup = type.AllInterfaces.Any(contract => contract.Name is "IDisposable" or "IAsyncDisposable")
            || CleanupMethods.Any(name => type.GetMembers(name).Length > 0);
        return hasCleanup ? null : new OwnerType(mustBecomeDisposable: true, form);
    }

    /// <summary>The statement that ends what the field holds; null where its type has no end.</summary>
    public ExpressionStatementSyntax? Release(string field) => _form is null ? null : ExpressionStatement(_form.Call(field));

    public static TypeDeclarationSyntax AddField(TypeDeclarationSyntax node, FieldDeclarationSyntax field)
    {
        int lastField = node.Members.LastIndexOf(member => member is FieldDeclarationSyntax);
        var placed = field.WithAdditionalAnnotations(Formatter.Annotation)
            .WithLeadingTrivia(ElasticMarker)
            .WithTrailingTrivia(lastField >= 0 ? TriviaList(ElasticCarriageReturnLineFeed) : TriviaList(ElasticCarriageReturnLineFeed, ElasticCarriageReturnLineFeed));
        return node.WithMembers(node.Members.Insert(lastField + 1, placed));
    }

    public TypeDeclarationSyntax AddRelease(TypeDeclarationSyntax node, string field)
    {
        if (_form is null)
            return node;
        if (MustBecomeDisposable)
            return AddDispose(AddInterface(node), field);

        return AddToCleanup(node, Release(field)!);
    }

    /// <summary>Whether the type has a cleanup here, and one that a statement can be put into.</summary>
    public static bool HasCleanup(TypeDeclarationSyntax node) => CleanupsIn(node).Any() && CleanupsIn(node).All(CanRelease);

    /// <summary>Puts a statement at the start of the cleanup that the type has.</summary>
    public static TypeDeclarationSyntax AddToCleanup(TypeDeclarationSyntax node, StatementSyntax step)
    {
        var cleanups = CleanupsIn(node).ToList();
        return node.ReplaceNodes(cleanups, (cleanup, _) => WithStep(cleanup, step));
    }

    /// <summary>Puts a statement at the end of the cleanup that the type has, in front of a last 'return'.</summary>
    public static TypeDeclarationSyntax AddLastToCleanup(TypeDeclarationSyntax node, StatementSyntax step)
    {
        var cleanups = CleanupsIn(node).ToList();
        return node.ReplaceNodes(cleanups, (cleanup, _) => WithStep(cleanup, step, isLast: true));
    }

    private static IEnumerable<MethodDeclarationSyntax> CleanupsIn(TypeDeclarationSyntax node)
    {
        var methods = node.Members.OfType<MethodDeclarationSyntax>().ToList();
        var core = methods.Where(method => IsDisposeOfBool(method)).ToList();
        return core.Count > 0
            ? core
            : methods.Where(method => CleanupMethods.Contains(method.Identifier.ValueText) && method.ParameterList.Parameters.Count == 0);
    }

    private static bool IsDisposeOfBool(MethodDeclarationSyntax method) =>
        method.Identifier.ValueText == "Dispose" && method.ParameterList.Parameters is [{ Type: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.BoolKeyword } }];

    private static bool CanRelease(MethodDeclarationSyntax cleanup) =>
        IsDisposeOfBool(cleanup) ? DisposingBranch(cleanup) is not null : cleanup.Body is not null || cleanup.ExpressionBody is not null;

    private static MethodDeclarationSyntax WithStep(MethodDeclarationSyntax cleanup, StatementSyntax step, bool isLast = false)
    {
        if (IsDisposeOfBool(cleanup))
            return cleanup.ReplaceNode(DisposingBranch(cleanup)!, With(DisposingBranch(cleanup)!, step, isLast));
        if (cleanup.Body is { } body)
            return cleanup.WithBody(With(body, step, isLast));

        var expression = cleanup.ExpressionBody!.Expression.WithoutTrivia();
        bool returns = cleanup.Identifier.ValueText == "DisposeAsync" && !cleanup.Modifiers.Any(SyntaxKind.AsyncKeyword);
        StatementSyntax rest = returns ? ReturnStatement(expression) : ExpressionStatement(expression);
        return cleanup
            .WithParameterList(cleanup.ParameterList.WithTrailingTrivia(ElasticCarriageReturnLineFeed))
            .WithExpressionBody(null).WithSemicolonToken(default)
            .WithBody((isLast && !returns ? Block(rest, step) : Block(step, rest)).WithTrailingTrivia(cleanup.GetTrailingTrivia()))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static BlockSyntax? DisposingBranch(MethodDeclarationSyntax cleanup)
    {
        string disposing = cleanup.ParameterList.Parameters[0].Identifier.ValueText;
        return cleanup.DescendantNodes().OfType<IfStatementSyntax>()
            .Where(branch => branch.Condition is IdentifierNameSyntax name && name.Identifier.ValueText == disposing)
            .Select(branch => branch.Statement as BlockSyntax)
            .FirstOrDefault();
    }

    private static BlockSyntax With(BlockSyntax body, StatementSyntax step, bool isLast)
    {
        int place = !isLast ? 0 : body.Statements.LastOrDefault() is ReturnStatementSyntax ? body.Statements.Count - 1 : body.Statements.Count;
        return body.WithStatements(body.Statements.Insert(place, step.WithTrailingTrivia(ElasticCarriageReturnLineFeed).WithAdditionalAnnotations(Formatter.Annotation)));
    }

    private TypeDeclarationSyntax AddDispose(TypeDeclarationSyntax node, string field)
    {
        var dispose = MethodDeclaration(PredefinedType(Token(SyntaxKind.VoidKeyword)), "Dispose")
            .AddModifiers(Token(SyntaxKind.PublicKeyword))
            .WithExpressionBody(ArrowExpressionClause(_form!.Call(field)))
            .WithSemicolonToken(Token(SyntaxKind.SemicolonToken))
            .NormalizeWhitespace()
            .WithLeadingTrivia(Documentation(node).Insert(0, ElasticCarriageReturnLineFeed))
            .WithTrailingTrivia(ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);
        return node.WithMembers(node.Members.Add(dispose));
    }

    private static SyntaxTriviaList Documentation(TypeDeclarationSyntax node) => node.HasStructuredTrivia && node.GetLeadingTrivia().Any(SyntaxKind.SingleLineDocumentationCommentTrivia)
        ? ParseLeadingTrivia("/// <inheritdoc/>" + LineBreaks.In(node))
        : TriviaList();

    private static TypeDeclarationSyntax AddInterface(TypeDeclarationSyntax node)
    {
        var disposable = SimpleBaseType(KnownNames.Disposable());
        if (node.BaseList is { } bases)
        {
            var types = bases.Types.Replace(bases.Types.Last(), bases.Types.Last().WithoutTrailingTrivia()).Add(disposable.WithTrailingTrivia(bases.GetTrailingTrivia()));
            return node.WithBaseList(bases.WithTypes(types));
        }

        // The line break after 'class Name' belongs after the list that is now in between.
        var last = node.ParameterList?.GetLastToken() ?? node.TypeParameterList?.GetLastToken() ?? node.Identifier;
        var added = BaseList(Token(SyntaxKind.ColonToken).WithTrailingTrivia(Space), SingletonSeparatedList<BaseTypeSyntax>(disposable))
            .WithTrailingTrivia(last.TrailingTrivia);
        return node.ReplaceToken(last, last.WithTrailingTrivia(Space)).WithBaseList(added);
    }
}
