using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace LifetimeGuard.CodeFixes.Rules.Tasks;

/// <summary>Makes <c>async void</c> an <c>async Task</c> and awaits it in every caller of the solution, or does nothing.</summary>
internal sealed class ReturnTask(string key) : SolutionRepair(key, "Return a task, and await it in the callers")
{
    public override SyntaxNode? DeclarationOf(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindToken(diagnostic.Location.SourceSpan.Start).Parent is MethodDeclarationSyntax or LocalFunctionStatementSyntax
            ? root.FindToken(diagnostic.Location.SourceSpan.Start).Parent
            : null;

    protected override async Task<Solution?> ApplyAsync(Document document, SyntaxNode declaration, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model?.GetDeclaredSymbol(declaration, cancellation) is not IMethodSymbol method || !IsFree(method))
            return null;

        var solution = document.Project.Solution;
        if (await CallsOfAsync(method, solution, cancellation).ConfigureAwait(false) is not { } calls)
            return null;

        var nodes = calls.Append((document.Id, Node: ResultOf(declaration))).ToLookup(item => item.Item1, item => item.Node);
        var marks = new List<(DocumentId Document, SyntaxAnnotation Mark)>();
        foreach (var inDocument in nodes)
        {
            var root = await solution.GetDocument(inDocument.Key)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
            var own = inDocument.Distinct().ToDictionary(node => node, _ => new SyntaxAnnotation());
            marks.AddRange(own.Where(item => item.Key is not TypeSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax }).OrderBy(item => item.Key.SpanStart).Select(item => (inDocument.Key, item.Value)));
            solution = solution.WithDocumentSyntaxRoot(inDocument.Key, root!.ReplaceNodes(own.Keys, (node, rewritten) =>
                node == ResultOf(declaration) ? KnownNames.Task().WithTriviaFrom(rewritten) : rewritten.WithAdditionalAnnotations(own[node])));
        }

        foreach (var (id, call) in marks)
        {
            if (await AwaitAsync(solution.GetDocument(id)!, call, cancellation).ConfigureAwait(false) is not { } awaited)
                return null;

            solution = solution.WithDocumentSyntaxRoot(id, awaited);
        }

        return solution;
    }

    // Nobody but the method itself decides what it returns.
    private static bool IsFree(IMethodSymbol method) =>
        method is
        {
            MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction, IsVirtual: false, IsOverride: false, IsAbstract: false,
            PartialDefinitionPart: null, PartialImplementationPart: null, DeclaringSyntaxReferences.Length: 1
        }
        && method.ExplicitInterfaceImplementations.IsEmpty
        && !method.ContainingType.AllInterfaces.SelectMany(candidate => candidate.GetMembers(method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static SyntaxNode ResultOf(SyntaxNode declaration) =>
        declaration is MethodDeclarationSyntax method ? method.ReturnType : ((LocalFunctionStatementSyntax)declaration).ReturnType;

    // Null where something is done with the method that a task would not allow.
    private static async Task<IReadOnlyList<(DocumentId, SyntaxNode Node)>?> CallsOfAsync(IMethodSymbol method, Solution solution, CancellationToken cancellation)
    {
        var calls = new List<(DocumentId, SyntaxNode Node)>();
        var found = await SymbolFinder.FindReferencesAsync(method, solution, cancellation).ConfigureAwait(false);
        foreach (var reference in found.SelectMany(symbol => symbol.Locations))
        {
            var root = await reference.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
            var name = root!.FindNode(reference.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
            if (name.IsPartOfStructuredTrivia() || IsNameOnly(name))
                continue;
            if (StatementOf(name) is not { } call)
                return null;

            calls.Add((reference.Document.Id, call));
        }

        return calls;
    }

    private static bool IsNameOnly(SyntaxNode name) =>
        name.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } };

    private static ExpressionSyntax? StatementOf(SyntaxNode name)
    {
        ExpressionSyntax? called = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name as SimpleNameSyntax,
        };
        if (called?.Parent is not InvocationExpressionSyntax call || call.Expression != called)
            return null;

        ExpressionSyntax whole = call;
        while (whole.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == whole)
            whole = conditional;
        return whole.Parent is ExpressionStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax ? whole : null;
    }

    private static async Task<SyntaxNode?> AwaitAsync(Document document, SyntaxAnnotation mark, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var root = await model!.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        var call = root.GetAnnotatedNodes(mark).OfType<ExpressionSyntax>().FirstOrDefault();

        // A caller that became async has had all calls of it awaited on the way.
        return call is null or { Parent: AwaitExpressionSyntax } ? root : AwaitInsertion.Await(call, model);
    }
}
