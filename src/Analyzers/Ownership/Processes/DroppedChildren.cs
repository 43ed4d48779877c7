using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Processes;

/// <summary>Calls that start a child process and drop what stands for it: nobody can wait for it, end it, or free its handle.</summary>
internal sealed class DroppedChildren(StartSettings settings, ContractTable contracts, KnownSymbols symbols, IAssemblySymbol core)
{
    /// <summary>Whether the call starts a child of this program for certain, not a document or a web page, and drops it.</summary>
    public bool IsDropped(IInvocationOperation call, CancellationToken cancellation)
    {
        if (!IsDroppedExpression(call) || !SymbolEqualityComparer.Default.Equals(symbols.Process, call.TargetMethod.ContainingType) || !call.TargetMethod.IsStatic
            || !contracts.Has(call.TargetMethod, ContractVerb.Returns, "owned") || call.Arguments.IsEmpty)
            return false;

        return IsChild(call, cancellation) && !EndsItself(call);
    }

    /// <summary>Whether the call starts a process that no shell decides about, as far as that is known.</summary>
    public bool StartsChild(IInvocationOperation call, CancellationToken cancellation)
    {
        if (call.TargetMethod.Name is not "Start" || !SymbolEqualityComparer.Default.Equals(symbols.Process, call.TargetMethod.ContainingType))
            return false;

        return call.Instance is { } process
            ? !MayAskShell(process)
            : call.TargetMethod.Parameters is not [{ Type.SpecialType: SpecialType.None }] || settings.ValuesOf(call.Arguments[0].Value, "UseShellExecute", cancellation) is not { Count: > 0 } shell || shell.All(IsFalse);
    }

    // process.StartInfo.UseShellExecute = true, or the same in an initialiser: all that this body says of it.
    private static bool MayAskShell(IOperation process)
    {
        var body = process;
        while (body.Parent is { } parent)
            body = parent;
        return body.Descendants().Any(operation => operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "UseShellExecute" }, Value: var value } && !IsFalse(value));
    }

    private static bool IsFalse(IOperation value) => value.ConstantValue is { HasValue: true, Value: false };

    private static bool IsDroppedExpression(IInvocationOperation call) => call.Parent switch
    {
        IExpressionStatementOperation statement => !statement.Syntax.ContainsDiagnostics,
        ISimpleAssignmentOperation { Target: IDiscardOperation, Parent: IExpressionStatementOperation } => true,
        _ => false,
    };

    private bool IsChild(IInvocationOperation call, CancellationToken cancellation)
    {
        var first = call.Arguments.First(argument => argument.Parameter?.Ordinal == 0).Value;
        if (call.TargetMethod.Parameters[0].Type.SpecialType is SpecialType.System_String)
            return UsesNoShellByDefault && !KnownPrograms.IsOpener(first);

        return settings.ValuesOf(first, "UseShellExecute", cancellation) is { } shell
            && (shell.Count > 0 ? settings.IsOff(first, "UseShellExecute", cancellation) : UsesNoShellByDefault)
            && !(FileOf(first, cancellation) is { } file && KnownPrograms.IsOpener(file));
    }

    private IOperation? FileOf(IOperation info, CancellationToken cancellation) =>
        settings.ValuesOf(info, "FileName", cancellation) is { Count: > 0 } files ? files[files.Count - 1] : null;

    // .NET Framework asks the shell unless it is told not to, and is known by its core library.
    private bool UsesNoShellByDefault => core.Name != "mscorlib";

    // Start another program and leave: that one is to go on.
    private static bool EndsItself(IInvocationOperation call)
    {
        IOperation body = call;
        while (body.Parent is { } parent && body is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            body = parent;
        return body.Descendants().OfType<IInvocationOperation>().Any(other => other.Syntax.SpanStart > call.Syntax.SpanStart
            && other.TargetMethod is { Name: "Exit" or "Shutdown" or "FailFast" or "Quit" or "StopApplication" or "ExitThread" });
    }
}
