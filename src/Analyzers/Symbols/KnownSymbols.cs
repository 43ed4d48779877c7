using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Symbols;

/// <summary>The types the rules are about. A type the compilation does not know is null, and the rules about it stay silent.</summary>
internal sealed class KnownSymbols(Compilation compilation)
{
    public INamedTypeSymbol? Task { get; } = compilation.FindType("System.Threading.Tasks.Task");
    public INamedTypeSymbol? TaskOfT { get; } = compilation.FindType("System.Threading.Tasks.Task`1");
    public INamedTypeSymbol? ValueTask { get; } = compilation.FindType("System.Threading.Tasks.ValueTask");
    public INamedTypeSymbol? ValueTaskOfT { get; } = compilation.FindType("System.Threading.Tasks.ValueTask`1");
    public INamedTypeSymbol? NotifyCompletion { get; } = compilation.FindType("System.Runtime.CompilerServices.INotifyCompletion");
    public INamedTypeSymbol? AsyncEnumerable { get; } = compilation.FindType("System.Collections.Generic.IAsyncEnumerable`1");
    public INamedTypeSymbol? LinqEnumerable { get; } = compilation.FindType("System.Linq.Enumerable");
    public INamedTypeSymbol? Observable { get; } = compilation.FindType("System.IObservable`1");
    public INamedTypeSymbol? ExpressionOfT { get; } = compilation.FindType("System.Linq.Expressions.Expression`1");

    public INamedTypeSymbol? Process { get; } = compilation.FindType("System.Diagnostics.Process");
    public INamedTypeSymbol? Thread { get; } = compilation.FindType("System.Threading.Thread");
    public INamedTypeSymbol? Timer { get; } = compilation.FindType("System.Threading.Timer");
    public INamedTypeSymbol? FileSystemWatcher { get; } = compilation.FindType("System.IO.FileSystemWatcher");

    public INamedTypeSymbol? ProcessRegistry { get; } = compilation.FindType("LifetimeGuard.Runtime.Processes.ProcessRegistry");
    public INamedTypeSymbol? ThreadRegistry { get; } = compilation.FindType("LifetimeGuard.Runtime.Threads.ThreadRegistry");

    public INamedTypeSymbol? GCHandle { get; } = compilation.FindType("System.Runtime.InteropServices.GCHandle");
    public INamedTypeSymbol? Delegate { get; } = compilation.FindType("System.Delegate");

    public INamedTypeSymbol? CancellationToken { get; } = compilation.FindType("System.Threading.CancellationToken");
    public INamedTypeSymbol? CancellationTokenSource { get; } = compilation.FindType("System.Threading.CancellationTokenSource");
    public INamedTypeSymbol? OperationCanceledException { get; } = compilation.FindType("System.OperationCanceledException");
    public INamedTypeSymbol? Exception { get; } = compilation.FindType("System.Exception");
    public INamedTypeSymbol? EventArgs { get; } = compilation.FindType("System.EventArgs");

    public INamedTypeSymbol? Disposable { get; } = compilation.FindType("System.IDisposable");
    public INamedTypeSymbol? AsyncDisposable { get; } = compilation.FindType("System.IAsyncDisposable");

    /// <summary>The type that a contract names; null where the compilation does not know it.</summary>
    public INamedTypeSymbol? ByName(string metadataName) => compilation.FindType(metadataName);

    /// <summary>Task, Task&lt;T&gt;, ValueTask or ValueTask&lt;T&gt;.</summary>
    public bool IsTask(ITypeSymbol? type) =>
        type.IsOrInherits(Task) || type.IsOrInherits(ValueTask) || type.IsOrInherits(ValueTaskOfT);
}
