using LifetimeGuard.Analyzers.Framework;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Rules.Tasks;

/// <summary>LG1: a task nobody observes.</summary>
internal static class TaskRules
{
    public static readonly DiagnosticDescriptor DroppedTask = Rule.Create(
        id: "LG1001", category: Family.Tasks, level: RuleLevel.NoFalsePositivesKnown,
        title: "Task is dropped",
        messageFormat: "The task of '{0}' is dropped: {1}",
        description: "Nobody awaits the task, so nobody knows when it ends, and its exception is lost.");

    public static readonly DiagnosticDescriptor DiscardedTask = Rule.Create(
        id: "LG1002", category: Family.Tasks, level: RuleLevel.Debatable,
        title: "Failure of a discarded task is seen by nobody",
        messageFormat: "The failure of '{0}' is seen by nobody: {1}",
        description: "The task is discarded on purpose, but what it runs may fail, and no handler or observer would notice.");

    public static readonly DiagnosticDescriptor LostTaskInLocal = Rule.Create(
        id: "LG1003", category: Family.Tasks, level: RuleLevel.NoFalsePositivesKnown,
        title: "Task in a local is lost",
        messageFormat: "The task of '{0}' is lost: {1}",
        description: "On some path the variable goes out of scope and nobody has awaited, returned, stored or passed on its task.");

    public static readonly DiagnosticDescriptor UnseenTaskInMember = Rule.Create(
        id: "LG1004", category: Family.Tasks, level: RuleLevel.NoFalsePositivesKnown,
        title: "Task in a field or property is never awaited",
        messageFormat: "The task of '{0}' is kept in '{1}' and seen by nobody: {2}",
        description: "A private field or property keeps the task, and nothing ever awaits it, waits for it, returns it or passes it on.");

    public static readonly DiagnosticDescriptor UnseenTaskInCollection = Rule.Create(
        id: "LG1005", category: Family.Tasks, level: RuleLevel.NoFalsePositivesKnown,
        title: "Tasks in a collection are never awaited",
        messageFormat: "The task of '{0}' is put into '{1}' and seen by nobody: {2}",
        description: "Nothing ever awaits the tasks of the collection, enumerates it or passes it on, so their failures are lost.");

    public static readonly DiagnosticDescriptor AsyncVoid = Rule.Create(
        id: "LG1006", category: Family.Tasks, level: RuleLevel.NoFalsePositivesKnown,
        title: "Method is async void",
        messageFormat: "'{0}' is async void: {1}",
        description: "Nobody can await an async void method, so nobody knows when it ends, and an exception that leaves it ends the process.");

    public static readonly DiagnosticDescriptor AsyncVoidDelegate = Rule.Create(
        id: "LG1007", category: Family.Tasks, level: RuleLevel.NoFalsePositivesKnown,
        title: "Async code becomes a delegate that returns nothing",
        messageFormat: "As '{0}' this async code is async void and nobody can await it: {1}",
        description: "The delegate has no task to return, so nobody knows when the code ends, and an exception that leaves it ends the process.");

    public static readonly DiagnosticDescriptor ForgottenInnerTask = Rule.Create(
        id: "LG1008", category: Family.Tasks, level: RuleLevel.NoFalsePositivesKnown,
        title: "Inner task is forgotten",
        messageFormat: "'{0}' gives a task of a task, and the inner one is forgotten: {1}",
        description: "The outer task ends when the delegate has returned its task; nobody waits for that one or sees its exception.");

    public static readonly DiagnosticDescriptor UnguardedHandler = Rule.Create(
        id: "LG1009", category: Family.Tasks, level: RuleLevel.Debatable,
        title: "Exception can leave an async event handler",
        messageFormat: "An exception can leave this async event handler and end the process: {0}",
        description: "An event handler cannot return a task, so nobody but the handler itself can see what fails after its first await.");

    public static readonly DiagnosticDescriptor BrokenPromise = Rule.Create(
        id: "LG1010", category: Family.Tasks, level: RuleLevel.NoFalsePositivesKnown,
        title: "Promise that is never kept",
        messageFormat: "Who waits for the task of this '{0}' may wait for ever: {1}",
        description: "A TaskCompletionSource that some path does not complete although somebody has its task leaves whoever awaits that task waiting for ever.");

    public static readonly DiagnosticDescriptor AbandonedBySequence = Rule.Create(
        id: "LG1011", category: Family.Tasks, level: RuleLevel.Debatable,
        title: "Failure of one task abandons the next",
        messageFormat: "'{0}' is awaited after another task that was started with it: when that one fails, nobody awaits '{0}' any more",
        description: "Two started tasks are awaited one after the other. The exception of the first leaves, and the second runs on with nobody to see its end or its exception.");
}
