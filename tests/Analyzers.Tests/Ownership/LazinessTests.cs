using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Ownership;
using LifetimeGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Tests.Ownership;

/// <summary>Code that makes nothing with a lifetime costs no graph, whatever else it does.</summary>
public sealed class LazinessTests
{
    private const string Ordinary = """
        public enum Kind { Small, Large }
        public record Item(string Name, int Size, Kind Kind);
        public interface IStore { IEnumerable<Item> All(); Task<Item> FindAsync(string name); event EventHandler Changed; }
        public sealed class Catalogue : IDisposable
        {
            private readonly IStore _store; private readonly Dictionary<string, Item> _known = new(); private readonly MemoryStream _buffer = new();
            private readonly object _gate = new(); private Func<Item, bool> _filter = item => item.Size > 3;
            public Catalogue(IStore store) { _store = store; }
            public int Count { get; private set; }
            public string Describe(int depth) { var text = new System.Text.StringBuilder(); for (int i = 0; i < depth; i++) text.Append(i).Append(' '); return text.ToString(); }
            public IEnumerable<Item> Large() { foreach (var item in _store.All().Where(_filter).OrderBy(item => item.Name)) { if (item.Kind is Kind.Large) yield return item; } }
            public async Task<Item> GetAsync(string name) { lock (_gate) { if (_known.TryGetValue(name, out var known)) return known; } try { var found = await _store.FindAsync(name); _known[name] = found; Count++; return found; } catch (IOException) { return null; } finally { Count++; } }
            public async Task<int> SumAsync() { var a = await GetAsync("a"); var b = await GetAsync("b"); return a.Size + b.Size switch { > 3 => 1, _ => 0 }; }
            public Task<Item> Pass(string name) => GetAsync(name);
            public void Save(string path) { using var file = File.Create(path); using (var writer = new StreamWriter(file)) { writer.WriteLine(Describe(3)); } Console.WriteLine($"{path} {Count}"); }
            public void Dispose() => _buffer.Dispose();
        }
        """;

    [Fact]
    public async Task OrdinaryProgram_CostsNoGraph() => Assert.Equal(0, await GraphsFor(Ordinary));

    [Fact]
    public async Task OneProcessInIt_CostsOneGraph() =>
        Assert.Equal(1, await GraphsFor(Ordinary.Replace("public void Dispose()", "public int Run() { var p = Process.Start(\"x\"); return p.Id; } public void Dispose()")));

    private static async Task<int> GraphsFor(string program)
    {
        var compilation = TestCompilation.Of(TestProgram.From(program));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var witness = new Witness();
        await compilation.WithAnalyzers([.. AllAnalyzers.Create(), witness]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return witness.Model!.Ownership.GraphCount;
    }

#pragma warning disable RS1036, RS2008, RS1012 // What a shipped analyzer must do; this one only looks on.
    /// <summary>Sees the model that the rules share: the run works on a copy of the compilation.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class Witness() : LifetimeAnalyzer(Nothing)
    {
        private static readonly DiagnosticDescriptor Nothing = new("WITNESS", "", "", "", DiagnosticSeverity.Info, isEnabledByDefault: true);

        public LifetimeModel? Model { get; private set; }

        private protected override void Register(CompilationStartAnalysisContext start, LifetimeModel model) => Model = model;
    }
#pragma warning restore RS1036, RS2008, RS1012
}
