using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Harness.Judging;

/// <summary>One sentence for each kind: what to do about it.</summary>
internal static class Remedies
{
    public static string For(string kind) => kind switch
    {
        LeakKinds.Process => "Keep the Process, and end and dispose it when its owner stops: Kill(entireProcessTree: true), then wait for its exit.",
        LeakKinds.Thread => "Keep the Thread, tell it to stop with a token or an event, and join it with a deadline when its owner stops.",
        LeakKinds.Task => "Keep the Task and await it when its owner stops, after cancelling what it waits for.",
        LeakKinds.Timer => "Dispose the timer when its owner stops, with DisposeAsync where a callback may be in flight.",
        LeakKinds.Descriptor => "Dispose what was opened when its owner stops, with using where it is only needed inside one method.",
        LeakKinds.Port => "Stop the listener when its owner stops.",
        LeakKinds.Residue => "Delete what was made in the temp folder, in a finally or when its owner stops.",
        LeakKinds.Heap => "Look for what still refers to the work's objects: a static collection, an event handler, a session that is never removed.",
        _ => "Let Main return, with exit code 0, within the budget of the close.",
    };
}
