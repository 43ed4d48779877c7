using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Processes;

/// <summary>Children that block because a pipe to them is full, or never closed.</summary>
internal sealed class BlockedPipes(ChildTraces traces, StartSettings settings)
{
    private static readonly Pipe[] Outputs =
    [
        new("RedirectStandardOutput", "StandardOutput", "BeginOutputReadLine", "OutputDataReceived", "output"),
        new("RedirectStandardError", "StandardError", "BeginErrorReadLine", "ErrorDataReceived", "error"),
    ];

    /// <summary>What blocks the child that a call starts; null where nothing does, or where that is not known.</summary>
    public ChildFinding? Of(IInvocationOperation start, CancellationToken cancellation)
    {
        if (SourceOrder.MemberOf(start.Syntax) is not { ContainsDiagnostics: false })
            return null;

        var child = start.Instance is { } held ? traces.Of(held, cancellation) : traces.Started(start, cancellation);
        // A child that is killed and not waited for blocks nobody.
        if (child is null || (child.Calls("Kill").Any() && !child.Calls("WaitForExit").Any() && !child.Calls("WaitForExitAsync").Any() && Outputs.All(pipe => !child.Reads(pipe.Stream).Any())))
            return null;

        var redirected = Outputs.Where(pipe => settings.IsOn(child, pipe.Flag, cancellation)).ToList();
        return Unread(child, start, redirected) ?? Late(child, start, redirected) ?? Crossed(child, redirected) ?? Unclosed(child, redirected, cancellation);
    }

    private static ChildFinding? Unread(TracedChild child, IInvocationOperation start, List<Pipe> redirected)
    {
        foreach (var pipe in redirected)
        {
            if (child.Reads(pipe.Stream).Any() || child.Calls(pipe.Begin).Any() || child.Uses.Count == 0)
                continue;

            return new ChildFinding(
                start.Syntax,
                child.Handles(pipe.Event)
                    ? $"its standard {pipe.Name} is redirected and '{pipe.Event}' is handled, but nothing calls '{pipe.Begin}'"
                    : $"its standard {pipe.Name} is redirected and nobody reads it",
                null);
        }

        return null;
    }

    // Waited for, or written to, before anybody reads.
    private static ChildFinding? Late(TracedChild child, IInvocationOperation start, List<Pipe> redirected)
    {
        foreach (var pipe in redirected)
        {
            var reads = Draining(child, pipe).ToList();
            var first = reads.OrderBy(read => read.Place.SpanStart).First();
            if (!reads.All(read => IsInBodyOf(read.Place, start.Syntax)))
                continue;

            var wait = Waits(child).FirstOrDefault(wait => Precedes(wait.Place, first.Place))
                is { Member: not null } known ? known : Looks(child).FirstOrDefault(look => Precedes(look.Place, first.Place) && look.Place.Parent?.Parent?.Span.Contains(first.Place.Span) is false);
            if (wait.Member is not null)
                return new ChildFinding(wait.Place, $"its standard {pipe.Name} is redirected and read only after the wait", first.Member.Syntax);

            var write = child.Reads("StandardInput").FirstOrDefault(write => Precedes(write.Place, first.Place) && PipeWrites.IsWholeText(write.Member));
            if (write.Member is not null)
                return new ChildFinding(PipeReads.Whole(write), $"its standard {pipe.Name} is redirected and read only after all this is written", first.Member.Syntax);
        }

        return null;
    }

    // One stream is read to its end before anybody reads the other.
    private static ChildFinding? Crossed(TracedChild child, List<Pipe> redirected)
    {
        if (redirected.Count < 2)
            return null;

        foreach (var pipe in redirected)
        {
            var other = redirected.First(candidate => candidate != pipe);
            var next = Draining(child, other).OrderBy(read => read.Place.SpanStart).First();
            var whole = child.Reads(pipe.Stream).FirstOrDefault(read => PipeReads.Of(read.Member) is PipeUse.ToTheEnd && Precedes(read.Place, next.Place));
            if (whole.Member is not null && Draining(child, other).All(read => IsInBodyOf(read.Place, whole.Place)))
                return new ChildFinding(PipeReads.Whole(whole), $"its standard {pipe.Name} is read to the end before anybody reads its standard {other.Name}", next.Member.Syntax);
        }

        return null;
    }

    // A child that reads until its input ends, and is waited for with its input open.
    private ChildFinding? Unclosed(TracedChild child, List<Pipe> redirected, CancellationToken cancellation)
    {
        if (!settings.IsOn(child, "RedirectStandardInput", cancellation) || child.Calls("Kill").Any() || child.Calls("CloseMainWindow").Any())
            return null;

        var inputs = child.Reads("StandardInput").ToList();
        return inputs.Any(input => PipeWrites.IsUnbounded(input.Member)) && inputs.All(input => PipeWrites.LeavesOpen(input.Member))
            && Waits(child).Concat(redirected.SelectMany(pipe => child.Reads(pipe.Stream)).Where(read => PipeReads.IsWhole(read.Member)))
                .OrderBy(wait => wait.Place.SpanStart).FirstOrDefault(wait => inputs.All(input => Precedes(input.Place, wait.Place))) is { Place: { } wait }
            ? new ChildFinding(wait, "its standard input is redirected, written and never closed", inputs[0].Member.Syntax)
            : null;
    }

    private static IEnumerable<ChildUse> Draining(TracedChild child, Pipe pipe) => child.Reads(pipe.Stream).Concat(child.Calls(pipe.Begin));

    private static IEnumerable<ChildUse> Waits(TracedChild child) =>
        child.Calls("WaitForExit").Where(wait => wait.Member is IInvocationOperation { Arguments.IsEmpty: true } || !PipeReads.IsShort(wait.Member))
            .Concat(child.Calls("WaitForExitAsync").Where(wait => PipeReads.IsAwaited(wait.Member)));

    // A loop that asks whether the child has ended, again and again.
    private static IEnumerable<ChildUse> Looks(TracedChild child) => child.Reads("HasExited").Where(look => look.Place == look.Member.Syntax && PipeReads.IsEndlessLook(look.Member));

    private static bool IsInBodyOf(SyntaxNode place, SyntaxNode other) => SourceOrder.BodyOf(place) == SourceOrder.BodyOf(other) || SourceOrder.MemberOf(place) == SourceOrder.MemberOf(other);

    private static bool Precedes(SyntaxNode place, SyntaxNode next) => SourceOrder.Precedes(place, next);

    private sealed record Pipe(string Flag, string Stream, string Begin, string Event, string Name);
}
