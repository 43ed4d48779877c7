using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Processes;

/// <summary>Ends of a child process that leave something of it: what it has started, or itself for a moment.</summary>
internal sealed class PartialKills(ChildTraces traces, StartSettings settings, ContractTable contracts, KnownSymbols symbols)
{
    /// <summary>What the call leaves; null where it leaves nothing, or where that is not known.</summary>
    public ChildFinding? Of(IInvocationOperation kill, CancellationToken cancellation)
    {
        if (kill is not { TargetMethod.Name: "Kill", Instance: { } held } || !SymbolEqualityComparer.Default.Equals(kill.TargetMethod.ContainingType, symbols.Process)
            || SourceOrder.MemberOf(kill.Syntax) is not { ContainsDiagnostics: false } || traces.Of(held, cancellation) is not { } child)
            return null;

        return Tree(child, kill, cancellation) ?? ExitCode(child, kill) ?? File(child, kill);
    }

    // A shell is killed alone, and what it runs goes on.
    private ChildFinding? Tree(TracedChild child, IInvocationOperation kill, CancellationToken cancellation)
    {
        if (kill.Arguments is not ([] or [{ Value.ConstantValue: { HasValue: true, Value: false } }]) || !kill.TargetMethod.ContainingType.GetMembers("Kill").OfType<IMethodSymbol>().Any(method => method.Parameters.Length == 1)
            || settings.ValuesOf(child, "FileName", cancellation) is not { Count: > 0 } files)
            return null;

        var arguments = settings.ValuesOf(child, "Arguments", cancellation);
        var programs = files.Select(file => KnownPrograms.LauncherOf(file, arguments)).ToList();
        return programs.TrueForAll(program => program is not null)
            ? new ChildFinding(kill.Syntax, $"'{programs[0]}' is killed alone, and what it has started goes on", files[0].Syntax)
            : null;
    }

    // The child has been told to end and has not ended yet.
    private ChildFinding? ExitCode(TracedChild child, IInvocationOperation kill)
    {
        var read = child.Reads("ExitCode").Concat(child.Reads("ExitTime")).OrderBy(read => read.Place.SpanStart).FirstOrDefault(read => SourceOrder.Precedes(kill.Syntax, read.Place));
        return read.Member is IPropertyReferenceOperation property && !IsWaitedFor(child, kill.Syntax, read.Place)
            ? new ChildFinding(kill.Syntax, $"it only tells the child to end, and '{property.Property.Name}' fails until it has ended", read.Member.Syntax)
            : null;
    }

    // What the child was told to work on is taken from under it.
    private ChildFinding? File(TracedChild child, IInvocationOperation kill)
    {
        var taken = HeldFiles.TakenIn(kill).FirstOrDefault(call => SourceOrder.Precedes(kill.Syntax, call.Syntax));
        return taken is not null && !IsWaitedFor(child, kill.Syntax, taken.Syntax)
            ? new ChildFinding(kill.Syntax, $"it only tells the child to end, and what it was started with goes to '{taken.TargetMethod.ContainingType.Name}.{taken.TargetMethod.Name}' before it has ended", taken.Syntax)
            : null;
    }

    private bool IsWaitedFor(TracedChild child, SyntaxNode kill, SyntaxNode next) =>
        child.Uses.Any(use => IsWait(use) && use.Place.SpanStart > kill.SpanStart && use.Place.SpanStart < next.SpanStart);

    private bool IsWait(ChildUse use) =>
        use.Member is IInvocationOperation call ? contracts.Has(call.TargetMethod, ContractVerb.Waits, "this") : use.Member is IPropertyReferenceOperation { Property.Name: "HasExited" };
}
