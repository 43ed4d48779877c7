using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Loops;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Ownership.Workers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Hosting;

/// <summary>Work that the start of a service keeps in a member, and that its stop does not wait for.</summary>
internal sealed class UnawaitedWork(HostedMembers members, MemberUses uses, TaskLooks looks, StartedTasks tasks, FlowGraphs graphs, ServiceLoops loops, ContractTable contracts)
{
    private const int MaximumDepth = 2;

    /// <summary>Every member whose work goes on when the stop has returned.</summary>
    public IEnumerable<HostFinding> LeftBy(IMethodSymbol stop, CancellationToken cancellation)
    {
        foreach (var member in stop.ContainingType.GetMembers())
        {
            if (StartOf(member, cancellation) is not { } start)
                continue;

            yield return new HostFinding(
                stop.Locations[0], stop.ContainingType.Name,
                $"'{NameOf(stop)}' does not wait for '{member.Name}', which is still at work when the host goes on to dispose what it uses",
                ImmutableArray.Create(start.Syntax.GetLocation()));
        }
    }

    /// <summary>Whether a service's start keeps work in the member that its stop does not wait for.</summary>
    public bool IsLeft(ISymbol member, CancellationToken cancellation) =>
        member.ContainingType is { } type && type.GetMembers().OfType<IMethodSymbol>().Any(members.IsStop) && StartOf(member, cancellation) is not null;

    // The call that starts the member's work; null where somebody sees its end.
    private IInvocationOperation? StartOf(ISymbol member, CancellationToken cancellation)
    {
        if (!MemberScope.IsVariable(member) || !tasks.IsTask(MemberScope.TypeOf(member)) || uses.Of(member, cancellation) is not { } references)
            return null;

        IInvocationOperation? start = null;
        var starters = new HashSet<MemberDeclarationSyntax>();
        foreach (var reference in references)
        {
            if (reference.Parent is ISimpleAssignmentOperation write && write.Target == reference && write.Value.WithoutConversions() is IInvocationOperation call
                && MemberOf(reference) is { } writer && IsPartOfStart(writer, 0, cancellation) && GoesOn(call))
            {
                start ??= call;
                starters.Add(writer);
            }
        }

        var atTheEnd = new Lazy<HashSet<string>>(() => NamesAtTheEnd(member.ContainingType));
        return start is not null && references.All(reference => IsNoWait(reference, starters, atTheEnd)) ? start : null;
    }

    // return _run.IsCompleted ? _run : Task.CompletedTask: what the start does with it, or who looks on, says nothing about the stop.
    private bool IsNoWait(IOperation reference, HashSet<MemberDeclarationSyntax> starters, Lazy<HashSet<string>> atTheEnd) =>
        reference is ISymbolInitializerOperation || TaskLooks.IsWrite(reference) || looks.IsLook(reference)
        || LoopCode.FunctionAround(reference).Parent is null && MemberOf(reference) is { } user
            && (starters.Contains(user) ? reference.Parent is not IAwaitOperation : NameOf(user) is { } name && !atTheEnd.Value.Contains(name));

    // The names of all that the stop, the disposal and their like come to.
    private HashSet<string> NamesAtTheEnd(INamedTypeSymbol type)
    {
        var bodies = type.GetMembers().Where(member => !member.IsImplicitlyDeclared).ToLookup(member => member.Name);
        var reached = new HashSet<string>();
        var next = new Queue<ISymbol>(type.GetMembers().OfType<IMethodSymbol>().Where(method => members.IsStop(method) || members.IsEnding(method) || CleanupMembers.IsCleanup(method)));
        while (next.Count > 0)
        {
            var current = next.Dequeue();
            if (!reached.Add(current.Name))
                continue;

            foreach (string name in current.DeclaringSyntaxReferences.SelectMany(part => part.GetSyntax().DescendantTokens()).Select(token => token.ValueText).Where(bodies.Contains).Distinct())
            {
                foreach (var member in bodies[name])
                    next.Enqueue(member);
            }
        }

        return reached;
    }

    private bool IsPartOfStart(MemberDeclarationSyntax writer, int depth, CancellationToken cancellation)
    {
        if (graphs.MethodAt(writer) is not { } method)
            return false;

        return members.IsStart(method)
            || depth < MaximumDepth && method is { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary }
                && uses.Of(method, cancellation) is { IsEmpty: false } calls
                && calls.All(call => call is IInvocationOperation && MemberOf(call) is { } caller && IsPartOfStart(caller, depth + 1, cancellation));
    }

    // A loop that waits to be told, or work that is given a token; what ends by itself is no matter of the stop.
    private bool GoesOn(IInvocationOperation call) =>
        tasks.Starts(call) && !tasks.CannotFail(call) && (Loops(call, 0) || !Hearing(call).IsEmpty);

    private bool Loops(IOperation code, int depth) => code.DescendantsAndSelf().Any(operation => operation switch
    {
        ILoopOperation => loops.In(operation),
        IInvocationOperation call => depth < MaximumDepth && Loops(call.TargetMethod, depth + 1),
        IMethodReferenceOperation reference => depth < MaximumDepth && Loops(reference.Method, depth + 1),
        _ => false,
    });

    private bool Loops(IMethodSymbol method, int depth)
    {
        var definition = method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;
        return ParameterSummaries.IsFollowable(definition) && graphs.OperationAt(definition.DeclaringSyntaxReferences[0].GetSyntax()) is { } body && Loops(body, depth);
    }

    private ImmutableArray<IInvocationOperation> Hearing(IInvocationOperation start) => start.DescendantsAndSelf().OfType<IInvocationOperation>()
        .Where(call => Waits.Hearing.StartsDelegate(call) is null && tasks.IsTask(call.Type) && call.TargetMethod.DeclaringSyntaxReferences.IsEmpty && !contracts.Has(call.TargetMethod, ContractVerb.Pauses, "this")
            && call.Arguments.Any(argument => argument.Value.Type is { Name: nameof(CancellationToken) } && argument.ArgumentKind is ArgumentKind.Explicit && !LoopSignals.IsNone(argument.Value.WithoutConversions())))
        .ToImmutableArray();

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        _ => null,
    };

    private static string NameOf(IMethodSymbol method) => method.Name.Substring(method.Name.LastIndexOf('.') + 1);

    private static MemberDeclarationSyntax? MemberOf(IOperation operation) => operation.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>();
}
