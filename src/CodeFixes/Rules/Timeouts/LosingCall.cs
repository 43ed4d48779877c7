using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Rules.Timeouts;

/// <summary>A delay or work that races in an awaited <c>WhenAny</c>, and the statements that start and end it.</summary>
internal sealed class LosingCall
{
    private readonly TokenPlace _place;

    private LosingCall(InvocationExpressionSyntax call, TokenPlace place, StatementSyntax start, StatementSyntax statement, ExpressionSyntax awaited)
    {
        Call = call;
        _place = place;
        StartStatement = start;
        Statement = statement;
        Awaited = awaited;
    }

    /// <summary>The call that starts the delay or the work.</summary>
    public InvocationExpressionSyntax Call { get; }

    /// <summary>The token that must still end it; null where there is none that ever would.</summary>
    public ExpressionSyntax? Token => _place.Token;

    /// <summary>Where it is started: the race's own statement, or the declaration of a local.</summary>
    public StatementSyntax StartStatement { get; }

    /// <summary>The statement that awaits the race.</summary>
    public StatementSyntax Statement { get; }

    public ExpressionSyntax Awaited { get; }

    public bool IsInline => StartStatement == Statement;

    /// <summary>The statement leaves or branches by the winner, so nothing can be done after it.</summary>
    public bool NeedsWinner => Statement is IfStatementSyntax or ReturnStatementSyntax;

    /// <summary>The call with that token in the place of its own.</summary>
    public InvocationExpressionSyntax With(ExpressionSyntax token) => _place.CallWith(token);

    /// <summary>Null where there is no such race, or no place for the statements that would end it.</summary>
    public static LosingCall? Of(RepairTarget target, bool isDelay)
    {
        var model = target.Model;
        if (CallIn(target, isDelay) is not { } call
            || TokenPlace.In(call, model) is not { } place
            || RaceOf(call, model) is not { } race
            || race.AncestorsAndSelf().OfType<AwaitExpressionSyntax>().FirstOrDefault(candidate => IsAwaitOf(candidate, race)) is not { } awaited
            || awaited.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax } statement
            || call.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax } start)
        {
            return null;
        }

        bool hasPlace = statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax || FirstEvaluation.StatementOf(awaited) == statement;
        bool sameRound = statement.Ancestors().TakeWhile(node => node != start.Parent).All(node => node is not (
            ForStatementSyntax or ForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
        return hasPlace && sameRound && statement.Ancestors().Contains(start.Parent!) ? new LosingCall(call, place, start, statement, awaited) : null;
    }

    private static InvocationExpressionSyntax? CallIn(RepairTarget target, bool isDelay)
    {
        var model = target.Model;
        var reported = target.Places.OfType<ExpressionSyntax>().Prepend(target.Expression).ToList();
        return (isDelay ? reported.Concat(reported.SelectMany(Operands)) : reported)
            .Select(expression => CallBehind(expression, model))
            .FirstOrDefault(call => call is not null && IsTaskMethod(call, "Delay", model) == isDelay && !IsTaskMethod(call, "WhenAny", model));
    }

    private static IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax call ? call.ArgumentList.Arguments.Select(argument => argument.Expression) : [];

    private static InvocationExpressionSyntax? CallBehind(ExpressionSyntax expression, SemanticModel model) => expression switch
    {
        InvocationExpressionSyntax call => call,
        IdentifierNameSyntax name => model.GetSymbolInfo(name).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] }
            ? (declaration.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value as InvocationExpressionSyntax
            : null,
        _ => null,
    };

    private static InvocationExpressionSyntax? RaceOf(InvocationExpressionSyntax start, SemanticModel model)
    {
        if (start.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator })
            return start.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => IsTaskMethod(call, "WhenAny", model));
        if (model.GetDeclaredSymbol(declarator) is not { } local || declarator.FirstAncestorOrSelf<BlockSyntax>() is not { } block)
            return null;

        var races = block.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, local))
            .SelectMany(name => name.Ancestors().TakeWhile(node => node is not StatementSyntax).OfType<InvocationExpressionSyntax>())
            .Where(call => IsTaskMethod(call, "WhenAny", model))
            .ToList();
        return races.Count == 1 ? races[0] : null;
    }

    // await WhenAny(...), also with ConfigureAwait.
    private static bool IsAwaitOf(AwaitExpressionSyntax await, InvocationExpressionSyntax race) =>
        race.Ancestors().TakeWhile(node => node != await).All(node => node is MemberAccessExpressionSyntax or InvocationExpressionSyntax or ParenthesizedExpressionSyntax);

    private static bool IsTaskMethod(InvocationExpressionSyntax call, string name, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { IsStatic: true, ContainingType: { Name: "Task", ContainingNamespace.Name: "Tasks" } } method && method.Name == name;
}
