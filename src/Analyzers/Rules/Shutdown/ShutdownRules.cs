using LifetimeGuard.Analyzers.Framework;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Rules.Shutdown;

/// <summary>LG5: cleanup that does not clean.</summary>
internal static class ShutdownRules
{
    public static readonly DiagnosticDescriptor UnawaitedCleanup = Rule.Create(
        id: "LG5001", category: Family.Shutdown, level: RuleLevel.NoFalsePositivesKnown,
        title: "Cleanup is started and not awaited",
        messageFormat: "'{0}' is started in '{1}' and not awaited: who calls '{1}' goes on before it has ended",
        description: "Cleanup that is not awaited races with the end of the process and with the disposal of what it uses, and its failure is lost.");

    public static readonly DiagnosticDescriptor BlockingDispose = Rule.Create(
        id: "LG5002", category: Family.Shutdown, level: RuleLevel.Debatable,
        title: "Dispose blocks on asynchronous cleanup",
        messageFormat: "Dispose blocks its thread until '{0}' has ended; '{1}' could implement IAsyncDisposable, so that callers can await that",
        description: "A Dispose that waits for a task holds a thread, and can wait for ever where the task needs that very thread: a user interface, a full thread pool.");

    public static readonly DiagnosticDescriptor HostedService = Rule.Create(
        id: "LG5005", category: Family.Shutdown, level: RuleLevel.NoFalsePositivesKnown,
        title: "Hosted service does not follow its host",
        messageFormat: "'{0}' does not follow its host: {1}",
        description: "A host starts its services one after the other, and takes the end of StopAsync for the end of the service; what keeps it from that holds up the start or the end of the whole program, or works on with what has been disposed.");
    public static readonly DiagnosticDescriptor SyncDisposal = Rule.Create(
        id: "LG5003", category: Family.Shutdown, level: RuleLevel.NoFalsePositivesKnown,
        title: "Asynchronous cleanup is not awaited",
        messageFormat: "Nobody awaits the DisposeAsync of this '{0}': {1}",
        description: "Where DisposeAsync does what Dispose cannot, or the type has no Dispose, an object that is not disposed with 'await' keeps its work running or loses what it still holds.");

    public static readonly DiagnosticDescriptor SwallowedCancellation = Rule.Create(
        id: "LG5006", category: Family.Shutdown, level: RuleLevel.NoFalsePositivesKnown,
        title: "Cancellation is swallowed in a loop that goes on",
        messageFormat: "This 'catch' swallows the cancellation of '{0}', which nothing else in the loop asks: the next round begins as after a failure",
        description: "A loop that takes its cancellation for one more failure cannot be ended by it: it starts again, and everything that it does with the token fails at once.");

    public static readonly DiagnosticDescriptor EarlyDisposal = Rule.Create(
        id: "LG5004", category: Family.Shutdown, level: RuleLevel.NoFalsePositivesKnown,
        title: "Disposed while work still uses it",
        messageFormat: "'{0}' is disposed while '{1}' may still use it: {2}",
        description: "Work that goes on with a disposed object fails half way, at a time that depends on the load, or goes on without the timeout or link that was disposed.");

    public static readonly DiagnosticDescriptor SkippedStep = Rule.Create(
        id: "LG5007", category: Family.Shutdown, level: RuleLevel.Debatable,
        title: "One failing cleanup step skips the next",
        messageFormat: "When '{0}' fails, {1} is left out: {2}",
        description: "Cleanup that runs step by step without a 'finally' stops at the first failure; what the later steps were to end or give back stays.");

    public static readonly DiagnosticDescriptor LeftOutWork = Rule.Create(
        id: "LG5008", category: Family.Shutdown, level: RuleLevel.NoFalsePositivesKnown,
        title: "Cleanup leaves out what its type owns",
        messageFormat: "'{0}': {1}",
        description: "An object that is disposed or stopped must end everything that it has started or holds; what it leaves out goes on without an owner.");

    public static readonly DiagnosticDescriptor UnendableWork = Rule.Create(
        id: "LG5009", category: Family.Shutdown, level: RuleLevel.NoFalsePositivesKnown,
        title: "Type owns running work and offers no way to end it",
        messageFormat: "'{0}': {1}",
        description: "Work that an object holds for itself can only be ended by the object. Without a Dispose, Close or Stop nobody can.");

    public static readonly DiagnosticDescriptor GrowingCollection = Rule.Create(
        id: "LG5010", category: Family.Shutdown, level: RuleLevel.Debatable,
        title: "Collection only ever grows",
        messageFormat: "'{0}' only ever grows: it {1}, {2}, and nothing takes anything out, replaces it or asks how large it is",
        description: "What a static or singleton collection gets again and again and never gives up is memory that the process does not get back, and everything in it is kept alive.");
}
