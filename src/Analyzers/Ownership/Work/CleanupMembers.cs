using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>Which members end things: who calls them relies on everything having ended when they return.</summary>
internal static class CleanupMembers
{
    private static readonly string[] Verbs =
        ["Dispose", "Close", "Stop", "Shutdown", "ShutDown", "Disconnect", "Teardown", "TearDown", "Terminate", "Deactivate", "Cleanup", "CleanUp"];

    private static readonly string[] OverridesOfEnd = ["OnStopping", "OnStopped", "OnExit", "OnStop", "OnStopAsync", "OnDispose", "OnClose", "OnClosing"];

    private static readonly string[] LastSteps = [.. Verbs, "Flush", "Leave", "Unsubscribe", "Unregister", "Kill", "Abort", "Drain", "Complete", "Release", "Quit", "Exit", "End", "HangUp", "LogOut", "Logout", "SignOut"];

    /// <summary>Whether an operation runs as part of a member that ends things, not in a lambda that may run at another time.</summary>
    public static bool IsIn(IOperation operation)
    {
        for (var current = operation; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation lambda)
                return IsHandlerOfEnd(lambda);

            if (current is ILocalFunctionOperation)
                return false;

            if (current.Parent is null)
                return IsCleanup(current.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart) as IMethodSymbol);
        }

        return false;
    }

    /// <summary>Dispose, Close, Stop and their like, a finalizer, or a handler of an event that says that the process or window ends.</summary>
    public static bool IsCleanup(IMethodSymbol? method)
    {
        if (method is null)
            return false;

        if (method.MethodKind is MethodKind.Destructor)
            return true;

        string name = SimpleName(method);
        return method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation
            && (IsHandler(method) ? IsClosingHandler(name) : StartsWithVerb(name, Verbs) || OverridesOfEnd.Contains(name));
    }

    /// <summary>Whether the type has a member by which its user ends it.</summary>
    public static bool OffersEnd(INamedTypeSymbol? type) =>
        type is not null && type.GetMembers().OfType<IMethodSymbol>().Any(method => !method.IsStatic && method.MethodKind is not MethodKind.Destructor && IsCleanup(method));

    /// <summary>Whether a call ends or finishes something by its name, or runs code that does.</summary>
    public static bool IsLastStep(IInvocationOperation call) =>
        StartsWithVerb(NameOf(call), LastSteps)
        || (call is { TargetMethod: { Name: "Run" or "StartNew", ContainingType.Name: "Task" or "TaskFactory" }, Arguments: [{ Value: var code }, ..] } && code.DelegateTarget() switch
        {
            IMethodReferenceOperation method => StartsWithVerb(SimpleName(method.Method), LastSteps),
            IAnonymousFunctionOperation lambda => lambda.Body.Descendants().OfType<IInvocationOperation>().Any(inner => StartsWithVerb(NameOf(inner), LastSteps)),
            _ => false,
        });

    // _close(): a delegate does what the member that holds it is named after.
    private static string NameOf(IInvocationOperation call)
    {
        if (call is not { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: IMemberReferenceOperation { Member.Name: var held } })
            return SimpleName(call.TargetMethod);

        string name = held.TrimStart('_');
        return name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);
    }

    private static bool IsHandlerOfEnd(IAnonymousFunctionOperation lambda)
    {
        var parent = lambda.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation)
            parent = parent.Parent;
        if (parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Register", Instance: IPropertyReferenceOperation { Property.Name: "ApplicationStopping" or "ApplicationStopped" } } })
            return true;

        return parent is IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation { Event.Name: var name } }
            && (name is "ProcessExit" or "ApplicationExit" or "Exit" or "DomainUnload" || name.EndsWith("Closing", StringComparison.Ordinal));
    }

    private static bool IsHandler(IMethodSymbol method) =>
        method.Parameters is [{ Type.SpecialType: SpecialType.System_Object }, { Type: var arguments }]
        && arguments.Name.EndsWith("EventArgs", StringComparison.Ordinal);

    // OnProcessExit, Window_Closing, MainForm_FormClosed; not CloseButton_Click.
    private static bool IsClosingHandler(string name) =>
        name.EndsWith("ProcessExit", StringComparison.Ordinal)
        || name.EndsWith("Closing", StringComparison.Ordinal)
        || name.EndsWith("FormClosed", StringComparison.Ordinal)
        || name.EndsWith("Window_Closed", StringComparison.Ordinal);

    // Not Stop_WhenIdle_Returns, which is a test.
    private static bool StartsWithVerb(string name, string[] verbs) =>
        verbs.Any(verb => name.StartsWith(verb, StringComparison.Ordinal) && (name.Length == verb.Length || char.IsUpper(name[verb.Length])));

    private static string SimpleName(IMethodSymbol method)
    {
        int dot = method.Name.LastIndexOf('.');
        return dot < 0 ? method.Name : method.Name.Substring(dot + 1);
    }
}
