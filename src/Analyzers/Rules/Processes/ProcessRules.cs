using LifetimeGuard.Analyzers.Framework;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Rules.Processes;

/// <summary>LG4: the child outlives its parent.</summary>
internal static class ProcessRules
{
    public static readonly DiagnosticDescriptor UndisposedProcess = Rule.Create(
        id: "LG4001", category: Family.Processes, level: RuleLevel.NoFalsePositivesKnown,
        title: "Process is not disposed",
        messageFormat: "This Process is not disposed on every path: {0}",
        description: "A Process holds handles of the operating system, and who loses it can neither wait for the child nor end it.");

    public static readonly DiagnosticDescriptor DroppedChild = Rule.Create(
        id: "LG4002", category: Family.Processes, level: RuleLevel.NoFalsePositivesKnown,
        title: "Started process is dropped",
        messageFormat: "The process that '{0}' starts is dropped: nobody can wait for it, end it or see how it ended, and its handle stays open",
        description: "What Process.Start returns is all that the program has of its child; without it the child outlives everything that started it.");

    public static readonly DiagnosticDescriptor LeftByCancelledWait = Rule.Create(
        id: "LG4003", category: Family.Processes, level: RuleLevel.NoFalsePositivesKnown,
        title: "A wait that ends early leaves the child running",
        messageFormat: "This '{0}' may end before '{1}' does and leave it running: {2}",
        description: "A cancelled or timed wait for a child process ends the wait and nothing else. The child runs on, with its pipes, files and ports, unless somebody kills it.");

    public static readonly DiagnosticDescriptor LeftByTimedWait = Rule.Create(
        id: "LG4004", category: Family.Processes, level: RuleLevel.NoFalsePositivesKnown,
        title: "WaitForExit gives up and leaves the child running",
        messageFormat: "This '{0}' may give up on '{1}' and leave it running: {2}",
        description: "WaitForExit with a time limit returns false when the child has not ended. The child runs on unless somebody kills it.");

    public static readonly DiagnosticDescriptor BlockedPipe = Rule.Create(
        id: "LG4005", category: Family.Processes, level: RuleLevel.NoFalsePositivesKnown,
        title: "A pipe blocks the child",
        messageFormat: "The child may block for ever: {0}",
        description: "A pipe holds a few kilobytes. A child whose output nobody takes stops when the pipe is full, and a child whose input stays open waits for more; who waits for such a child waits for ever.");

    public static readonly DiagnosticDescriptor SilentExit = Rule.Create(
        id: "LG4006", category: Family.Processes, level: RuleLevel.NoFalsePositivesKnown,
        title: "Exited is never raised",
        messageFormat: "This handler is never called: nothing sets 'EnableRaisingEvents' on '{0}'",
        description: "A Process raises Exited only where EnableRaisingEvents is true, and it is false by default.");

    public static readonly DiagnosticDescriptor UndisposedElements = Rule.Create(
        id: "LG4007", category: Family.Processes, level: RuleLevel.Debatable,
        title: "Listed processes are not disposed",
        messageFormat: "Each element of '{0}' is a Process of its own, and nobody disposes them: {1}",
        description: "A list of running processes has a new Process for each, with a handle of the operating system as soon as one is asked for more than its number and name.");

    public static readonly DiagnosticDescriptor LeftOutChild = Rule.Create(
        id: "LG4008", category: Family.Processes, level: RuleLevel.NoFalsePositivesKnown,
        title: "Owner of a child process neither ends nor releases it",
        messageFormat: "'{0}': {1}",
        description: "A child that an object has started and keeps for itself is the object's to end: when the object goes, the child stays, and its handle too.");

    public static readonly DiagnosticDescriptor PartialKill = Rule.Create(
        id: "LG4009", category: Family.Processes, level: RuleLevel.Debatable,
        title: "Kill leaves something of the child",
        messageFormat: "This Kill is not the end of the child: {0}",
        description: "Kill ends one process, not what that has started, and it comes back before the process has ended.");

    public static readonly DiagnosticDescriptor UnregisteredChild = Rule.Create(
        id: "LG4010", category: Family.Processes, level: RuleLevel.OptIn,
        title: "Child process is not registered",
        messageFormat: "No ProcessRegistry knows the process that '{0}' starts: nothing ends it with this program, and a crash leaves it; start it with ProcessRegistry.Start",
        description: "A registered child begins in a group of its own, is ended with everything that came from it, and is written to a journal that lets the next start end what a crash leaves.");
}
