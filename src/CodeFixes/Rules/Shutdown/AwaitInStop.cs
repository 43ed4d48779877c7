using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Rules.Shutdown;

/// <summary>Waits at the end of a service's stop for the task that its start keeps in a field, as long as the host's token allows.</summary>
internal sealed class AwaitInStop(string key) : Repair(key, "Wait for the task in the stop")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (StopMember.Of(target) is not { } stop || stop.Modifiers.Any(modifier => modifier.ValueText == "override") || FieldOf(target) is not { } field)
            return null;

        // A loop that ends by its token ends as cancelled: that is no failure of the stop.
        bool canSuppress = target.Model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.ConfigureAwaitOptions") is not null
            && target.Model.GetTypeInfo(field).Type is { Name: "Task" };
        string token = stop.ParameterList.Parameters[0].Identifier.Text;
        string task = canSuppress ? $"{field.Identifier.Text}.WaitAsync({token}).ConfigureAwait(System.Threading.Tasks.ConfigureAwaitOptions.SuppressThrowing)" : field.Identifier.Text;
        return StopMember.EndingWith(stop, task, target.Model) is { } waiting
            ? target.Root.ReplaceNode(stop, Simplified(waiting))
            : null;
    }

    private static IdentifierNameSyntax? FieldOf(RepairTarget target) => target.Places is [{ Parent: AssignmentExpressionSyntax { Left: IdentifierNameSyntax field } }, ..] ? field : null;

    private static MethodDeclarationSyntax Simplified(MethodDeclarationSyntax stop) => stop.ReplaceNodes(
        stop.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(access => access.ToString() == "System.Threading.Tasks.ConfigureAwaitOptions"),
        (_, access) => access.WithAdditionalAnnotations(Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation));
}
