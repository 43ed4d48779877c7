using LifetimeGuard.Analyzers.Framework;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Rules.Timeouts;

/// <summary>LG3: the wait ends, the work does not.</summary>
internal static class TimeoutRules
{
    public static readonly DiagnosticDescriptor AbandonedThread = Rule.Create(
        id: "LG3001", category: Family.Timeouts, level: RuleLevel.NoFalsePositivesKnown,
        title: "The join gives up, the thread goes on",
        messageFormat: "When this '{0}' gives up, the thread goes on: {1}",
        description: "A join with a time limit ends the wait and nothing else. The thread runs on with all that it holds, unless it is told to stop or somebody has it.");

    public static readonly DiagnosticDescriptor AbandonedLoser = Rule.Create(
        id: "LG3002", category: Family.Timeouts, level: RuleLevel.NoFalsePositivesKnown,
        title: "The loser of a WhenAny goes on",
        messageFormat: "After this '{2}' {0} goes on: {1}",
        description: "WhenAny ends the wait. The task that lost runs on until somebody cancels it, and its exception is lost until somebody observes it.");

    public static readonly DiagnosticDescriptor AbandonedWait = Rule.Create(
        id: "LG3003", category: Family.Timeouts, level: RuleLevel.NoFalsePositivesKnown,
        title: "The wait ends, the work goes on",
        messageFormat: "When this '{0}' ends early, {1} goes on: {2}",
        description: "A time limit or token of a wait ends the wait and nothing else. The work runs on with all that it holds, unless it is told to end or somebody has its task.");

    public static readonly DiagnosticDescriptor UnstoppableThread = Rule.Create(
        id: "LG3004", category: Family.Timeouts, level: RuleLevel.NoFalsePositivesKnown,
        title: "Nothing can stop the thread",
        messageFormat: "Nothing can stop this thread: {0}, and {1}",
        description: "The thread's handle is dropped and its body never ends, or ends only when something from outside happens, so it may run until the process is killed.");

    public static readonly DiagnosticDescriptor UnendedTimer = Rule.Create(
        id: "LG3007", category: Family.Timeouts, level: RuleLevel.NoFalsePositivesKnown,
        title: "Timer is not disposed by its owner",
        messageFormat: "'{0}' {1}",
        description: "A timer calls back until somebody ends it, and keeps all that its callback refers to; a callback that is running when it is disposed goes on.");
    public static readonly DiagnosticDescriptor EndlessLoop = Rule.Create(
        id: "LG3005", category: Family.Timeouts, level: RuleLevel.NoFalsePositivesKnown,
        title: "No cancellation can end the loop",
        messageFormat: "Nothing can end this loop: no condition, 'break' or token leads out of it, although {0}",
        description: "The loop runs as work of its own, and who wants it to end has no way to tell it. It goes on until the process is killed, with all that it holds.");
    public static readonly DiagnosticDescriptor UndisposedSource = Rule.Create(
        id: "LG3006", category: Family.Timeouts, level: RuleLevel.NoFalsePositivesKnown,
        title: "CancellationTokenSource with a timer or link is not disposed",
        messageFormat: "This CancellationTokenSource holds {0} and is not disposed on every path: {1}",
        description: "A source with a time limit keeps a timer until it fires, and a linked one stays registered with the tokens it is linked to, for as long as they live, unless it is disposed.");

    public static readonly DiagnosticDescriptor IgnoredWait = Rule.Create(
        id: "LG3008", category: Family.Timeouts, level: RuleLevel.NoFalsePositivesKnown,
        title: "The result of a timed wait is ignored",
        messageFormat: "Nobody asks whether this '{0}' came back in time: {1}",
        description: "A wait with a time limit tells by its result whether what it waits for has happened. Who ignores it goes on as if it had.");

    public static readonly DiagnosticDescriptor UnregisteredThread = Rule.Create(
        id: "LG3009", category: Family.Timeouts, level: RuleLevel.OptIn,
        title: "Thread is not registered",
        messageFormat: "No ThreadRegistry knows this thread: nobody asks it to stop, joins it or lists it when '{0}' has returned; start it with ThreadRegistry.Start",
        description: "A registered thread has a name and a stop token, is joined before the process ends, and is named when it does not end.");
}
