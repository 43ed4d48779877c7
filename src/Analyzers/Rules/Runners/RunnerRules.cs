using LifetimeGuard.Analyzers.Framework;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Rules.Runners;

/// <summary>LG2: work whose handle is not kept.</summary>
internal static class RunnerRules
{
    public static readonly DiagnosticDescriptor UnkeptRunner = Rule.Create(
        id: "LG2001", category: Family.Runners, level: RuleLevel.NoFalsePositivesKnown,
        title: "Nothing keeps the runner alive",
        messageFormat: "Nothing keeps this '{0}' alive: {1}",
        description: "The garbage collector takes a runner that only a local or nothing refers to, and its callbacks stop without a word.");

    public static readonly DiagnosticDescriptor DroppedWorker = Rule.Create(
        id: "LG2002", category: Family.Runners, level: RuleLevel.NoFalsePositivesKnown,
        title: "What is started here can never be stopped",
        messageFormat: "Nobody can stop this '{0}' any more: {1}; {2}",
        description: "An object that works on its own, keeps itself alive while it does, and that nobody holds cannot be stopped before the process ends.");

    public static readonly DiagnosticDescriptor LostRegistration = Rule.Create(
        id: "LG2003", category: Family.Runners, level: RuleLevel.NoFalsePositivesKnown,
        title: "The handle of a registration is lost",
        messageFormat: "Nobody can end what '{0}' begins here: {1}; {2}",
        description: "A registration goes on calling back, and keeps all that its callback refers to, until its handle is disposed.");

    public static readonly DiagnosticDescriptor UnrootedCallback = Rule.Create(
        id: "LG2004", category: Family.Runners, level: RuleLevel.NoFalsePositivesKnown,
        title: "Nothing keeps the native callback alive",
        messageFormat: "Nothing keeps this callback alive as long as native code may call it: {0}",
        description: "Native code keeps a pointer, not a reference: the garbage collector takes a delegate that nothing managed refers to, and the next call ends the process.");

    public static readonly DiagnosticDescriptor LastingSubscription = Rule.Create(
        id: "LG2005", category: Family.Runners, level: RuleLevel.Debatable,
        title: "Handler of a lasting event is never removed",
        messageFormat: "The handler of '{0}' is never removed: {1}",
        description: "A publisher holds the objects that subscribed to its events: where it lives longer than they do, they stay and go on reacting.");

    public static readonly DiagnosticDescriptor WeaklyHeldHandler = Rule.Create(
        id: "LG2006", category: Family.Runners, level: RuleLevel.NoFalsePositivesKnown,
        title: "Nothing but a weak reference holds the handler",
        messageFormat: "Nothing but a weak reference holds this handler: {0}",
        description: "A weak subscription keeps nothing alive: a handler that only it refers to is collected, and its events stop without a word.");

    public static readonly DiagnosticDescriptor UnstoredValue = Rule.Create(
        id: "LG2007", category: Family.Runners, level: RuleLevel.NoFalsePositivesKnown,
        title: "A value that must be stored is not",
        messageFormat: "This '{0}' must be stored, its author says: {1}",
        description: "The author of a type or member has marked it [MustStore]: what it begins is lost, or can never be stopped, where nobody keeps it.");

    public static readonly DiagnosticDescriptor OverwrittenRunner = Rule.Create(
        id: "LG2008", category: Family.Runners, level: RuleLevel.NoFalsePositivesKnown,
        title: "Running work is overwritten",
        messageFormat: "'{0}' is overwritten while the '{1}' it holds may be running: {2}",
        description: "The member owns running work. With another value in it, nobody can end that work any more, and it goes on.");

    public static readonly DiagnosticDescriptor UnfreedHandle = Rule.Create(
        id: "LG2009", category: Family.Runners, level: RuleLevel.Debatable,
        title: "GCHandle is not freed",
        messageFormat: "This '{0}' is not freed on every path: {1}",
        description: "A handle is a root of its own: what it refers to is never collected, and where it pins, never moved, until the handle is freed.");
}
