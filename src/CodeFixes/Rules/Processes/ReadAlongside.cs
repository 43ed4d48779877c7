using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>Begins to read the stream before what blocks, and takes the text where it was read.</summary>
internal sealed class ReadAlongside(string key) : Repair(key, "Begin to read it first")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation)
    {
        if (target.Places is not [MemberAccessExpressionSyntax { Name.Identifier.ValueText: "StandardOutput" or "StandardError" } stream]
            || stream.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } read } reading
            || target.Expression.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or GlobalStatementSyntax } blocked)
        {
            return Task.FromResult<SyntaxNode?>(null);
        }

        string name = UniqueName.ForLocal(stream.Name.Identifier.ValueText is "StandardError" ? "readError" : "readOutput", blocked, target.Model);
        ExpressionSyntax? text = reading.Name.Identifier.ValueText switch
        {
            "ReadToEnd" => ParseExpression($"{name}.GetAwaiter().GetResult()"),
            "ReadToEndAsync" => IdentifierName(name),
            _ => null,
        };
        if (text is null)
            return Task.FromResult<SyntaxNode?>(null);

        var root = target.Root.TrackNodes(blocked, read);
        root = root.ReplaceNode(root.GetCurrentNode(read)!, text.WithTriviaFrom(read));
        var begin = NewStatement.Var(name, ParseExpression($"{stream.WithoutTrivia()}.ReadToEndAsync()"));
        return Task.FromResult<SyntaxNode?>(InFront.Of(root, root.GetCurrentNode(blocked)!, begin));
    }
}
