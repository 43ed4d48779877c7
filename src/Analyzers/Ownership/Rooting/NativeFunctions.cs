using System.Text.RegularExpressions;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Rooting;

/// <summary>Which native functions keep the callback that they get after they have returned.</summary>
internal sealed class NativeFunctions(ContractTable contracts)
{
    // A native function says in its name what it does with a callback, since its type cannot: set_log_handler, EnumWindows.
    // These words are the conventions of C interfaces. A name with neither kind of word tells nothing.
    private static readonly HashSet<string> Keeping = new(
        ["set", "register", "install", "add", "subscribe", "attach", "hook", "connect", "advise", "listen", "watch", "on"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> KeptThings = new(
        ["callback", "callbacks", "cb", "handler", "handlers", "hook", "hooks", "listener", "listeners", "observer"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Passing = new(
        [
            "enum", "enumerate", "foreach", "each", "walk", "visit", "iterate", "traverse", "sort", "search", "find", "filter", "map", "call", "invoke", "dispatch", "run",
            "execute", "exec", "with", "scan", "query", "print", "dump", "wait", "read", "write", "load", "parse", "process", "perform", "apply", "compute", "compare", "copy",
            "render", "transform", "do", "try", "unset", "unregister", "uninstall", "remove", "unsubscribe", "detach", "unhook", "disconnect", "unadvise", "delete", "clear",
            "free", "destroy",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly Regex Word = new("[A-Z]+(?![a-z])|[A-Z]?[a-z]+", RegexOptions.CultureInvariant);

    /// <summary>Whether the call may leave managed code, as far as can be told without reading attributes.</summary>
    public static bool MayBeNative(IMethodSymbol method) =>
        method.IsExtern || method is { IsStatic: true, IsPartialDefinition: true } || method.MethodKind is MethodKind.DelegateInvoke;

    /// <summary>Whether the function keeps callbacks that it gets, as the table or its name says; else nothing is known of it.</summary>
    public bool Keeps(IInvocationOperation call)
    {
        if (EntryPointOf(call) is not { } entryPoint || IsRemoval(call))
            return false;

        string plain = Plain(entryPoint);
        if (Says(entryPoint, plain, ContractVerb.Borrows))
            return false;
        if (Says(entryPoint, plain, ContractVerb.Takes))
            return true;

        var words = Word.Matches(entryPoint).Cast<Match>().Select(match => match.Value).ToList();
        return !words.Any(Passing.Contains) && words.Any(word => Keeping.Contains(word) || KeptThings.Contains(word));
    }

    private bool Says(string entryPoint, string plain, ContractVerb verb) =>
        contracts.HasNative(entryPoint, verb, "all") || contracts.HasNative(plain, verb, "all");

    private static string? EntryPointOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.GetDllImportData() is { } import)
            return import.EntryPointName ?? method.Name;

        if (method.MethodKind is MethodKind.DelegateInvoke)
            return Has(method.ContainingType, "UnmanagedFunctionPointerAttribute") is not null ? (call.Instance as IMemberReferenceOperation)?.Member.Name : null;

        if (!method.IsStatic || Has(method, "LibraryImportAttribute") is not { } generated)
            return null;

        return generated.NamedArguments.FirstOrDefault(argument => argument.Key == "EntryPoint").Value.Value as string ?? method.Name;
    }

    // SetConsoleCtrlHandler(handler, false) takes it away.
    private static bool IsRemoval(IInvocationOperation call) =>
        call.Arguments.Any(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Value.ConstantValue: { HasValue: true, Value: false } });

    // SetWindowsHookExW is SetWindowsHookEx.
    private static string Plain(string entryPoint) =>
        entryPoint.Length > 1 && entryPoint[entryPoint.Length - 1] is 'A' or 'W' ? entryPoint.Substring(0, entryPoint.Length - 1) : entryPoint;

    private static AttributeData? Has(ISymbol symbol, string attribute) =>
        symbol.GetAttributes().FirstOrDefault(candidate => candidate.AttributeClass?.Name == attribute);
}
