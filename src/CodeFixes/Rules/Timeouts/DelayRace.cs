using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Rules.Timeouts;

/// <summary>A delay that races against something in an awaited <c>WhenAny</c>, and the statements that start and end it.</summary>
internal sealed class DelayRace
{
    private DelayRace(InvocationExpressionSyntax delay, ArgumentSyntax? tokenArgument, bool linksToken, StatementSyntax delayStatement, StatementSyntax statement, ExpressionSyntax awaited)
    {
        Delay = delay;
        TokenArgument = tokenArgument;
        Token = linksToken ? tokenArgument?.Expression : null;
        DelayStatement = delayStatement;
        Statement = statement;
        Awaited = awaited;
    }

    public InvocationExpressionSyntax Delay { get; }

    /// <summary>The delay's argument for a token, if it has one.</summary>
    public ArgumentSyntax? TokenArgument { get; }

    /// <summary>The token that must still end the delay; null where there is none that ever would.</summary>
    public ExpressionSyntax? Token { get; }

    /// <summary>Where the delay is started: the race's own statement, or the declaration of a local.</summary>
    public StatementSyntax DelayStatement { get; }

    /// <summary>The statement that awaits the race.</summary>
    public StatementSyntax Statement { get; }

    public ExpressionSyntax Awaited { get; }

    public bool IsDelayInline => DelayStatement == Statement;

    /// <summary>The statement leaves or branches by the winner, so nothing can be done after it.</summary>
    public bool NeedsWinner => Statement is IfStatementSyntax or ReturnStatementSyntax;

    /// <summary>Null where there is no such race, or no place for the statements that would end it.</summary>
    public static DelayRace? Of(RepairTarget target)
    {
        var model = target.Model;
        if (DelayIn(target) is not { } delay
            || RaceOf(delay, model) is not { } race
            || race.AncestorsAndSelf().OfType<AwaitExpressionSyntax>().FirstOrDefault(candidate => IsAwaitOf(candidate, race)) is not { } awaited
            || awaited.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax } statement
            || delay.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax } delayStatement)
        {
            return null;
        }

        bool hasPlace = statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax || FirstEvaluation.StatementOf(awaited) == statement;
        bool sameRound = statement.Ancestors().TakeWhile(node => node != delayStatement.Parent).All(node => node is not (
            ForStatementSyntax or ForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
        if (!hasPlace || !sameRound || !statement.Ancestors().Contains(delayStatement.Parent!))
            return null;

        var token = delay.ArgumentList.Arguments.FirstOrDefault(argument => model.GetTypeInfo(argument.Expression).ConvertedType?.Name == "CancellationToken");
        return new DelayRace(delay, token, token is not null && CanBeCancelled(token.Expression, model), delayStatement, statement, awaited);
    }

    private static InvocationExpressionSyntax? DelayIn(RepairTarget target)
    {
        var model = target.Model;
        var reported = target.Places.OfType<ExpressionSyntax>().Prepend(target.Expression).ToList();
        return reported.Concat(reported.SelectMany(Operands)).Select(expression => DelayBehind(expression, model)).FirstOrDefault(delay => delay is not null);
    }

    private static IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax call ? call.ArgumentList.Arguments.Select(argument => argument.Expression) : [];

    private static InvocationExpressionSyntax? DelayBehind(ExpressionSyntax expression, SemanticModel model) => expression switch
    {
        InvocationExpressionSyntax call => IsTaskMethod(call, "Delay", model) ? call : null,
        IdentifierNameSyntax name => model.GetSymbolInfo(name).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] }
            && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax call } && IsTaskMethod(call, "Delay", model)
            ? call
            : null,
        _ => null,
    };

    private static InvocationExpressionSyntax? RaceOf(InvocationExpressionSyntax delay, SemanticModel model)
    {
        if (delay.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator })
            return delay.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => IsTaskMethod(call, "WhenAny", model));
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

    private static bool CanBeCancelled(ExpressionSyntax token, SemanticModel model) =>
        token is not (LiteralExpressionSyntax or DefaultExpressionSyntax)
        && model.GetSymbolInfo(token).Symbol is not IPropertySymbol { Name: "None", ContainingType.Name: "CancellationToken" };

    private static bool IsTaskMethod(InvocationExpressionSyntax call, string name, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { IsStatic: true, ContainingType: { Name: "Task", ContainingNamespace.Name: "Tasks" } } method && method.Name == name;
}
