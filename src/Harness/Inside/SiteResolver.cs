using System.Collections.Concurrent;
using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Harness.Inside;

/// <summary>
/// Turns frames into file and lines with portable symbols, beside the assembly or inside it. Without symbols the method's name
/// is all there is. Symbols are opened once for each assembly; safe to use from several threads.
/// </summary>
internal sealed class SiteResolver : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<ModuleSymbols?>> _symbols = new(StringComparer.Ordinal);

    /// <summary>The same frames, nearest first, with their source where it is known.</summary>
    public IReadOnlyList<SourceFrame> Resolve(IEnumerable<SiteFrame> frames) => [.. frames.Select(Resolve)];

    /// <summary>The statement that <paramref name="frame"/> was in.</summary>
    public SourceFrame Resolve(SiteFrame frame) =>
        frame.Module is null
            ? new SourceFrame(frame.Method, null, 0, 0)
            : Resolve(frame.Module, frame.Token, frame.IlOffset, frame.Method);

    /// <summary>The statement at an IL offset of a method; for stacks that come from elsewhere than the probe.</summary>
    /// <param name="module">Full path of the assembly.</param>
    /// <param name="methodToken">0x06xxxxxx.</param>
    /// <param name="ilOffset">Bytes; negative when unknown, which gives the method's first statement.</param>
    /// <param name="methodName">What to call it.</param>
    public SourceFrame Resolve(string module, int methodToken, int ilOffset, string methodName)
    {
        var statement = SymbolsOf(module)?.StatementAt(methodToken, ilOffset);
        return statement is null
            ? new SourceFrame(methodName, null, 0, 0)
            : new SourceFrame(methodName, statement.Value.File, statement.Value.Line, statement.Value.EndLine);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var symbols in _symbols.Values.Where(symbols => symbols.IsValueCreated))
            symbols.Value?.Dispose();
    }

    private ModuleSymbols? SymbolsOf(string module) =>
        _symbols.GetOrAdd(module, path => new Lazy<ModuleSymbols?>(() => ModuleSymbols.Open(path))).Value;
}
