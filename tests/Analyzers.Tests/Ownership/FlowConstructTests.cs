using LifetimeGuard.Analyzers.Ownership;

namespace LifetimeGuard.Analyzers.Tests.Ownership;

/// <summary>One construct of the language after another: a program that loses a child process through it, and its twin that does not.</summary>
public sealed class FlowConstructTests
{
    private const string Start = "[|Process.Start(\"x\")|]";

    public static TheoryData<string, string, string> Pairs => new()
    {
        { "branch", "var p = {0}; if (flag) p.Dispose();", "var p = {0}; if (flag) p.Dispose(); else p.Close();" },
        { "loop that leaves", "while (true) { var p = {0}; if (flag) break; p.Dispose(); }", "while (true) { var p = {0}; p.Dispose(); if (flag) break; }" },
        { "loop that goes on", "for (int i = 0; i < 3; i++) { var p = {0}; if (i == 1) continue; p.Dispose(); }", "for (int i = 0; i < 3; i++) { var p = {0}; p.Dispose(); if (i == 1) continue; }" },
        { "loop that overwrites", "Process p = null; foreach (int n in new[] { 1, 2 }) { p = {0}; } p?.Dispose();", "Process p = null; foreach (int n in new[] { 1, 2 }) { p?.Dispose(); p = {0}; } p?.Dispose();" },
        { "do loop", "Process p; do { p = {0}; } while (flag); p.Dispose();", "Process p; do { p = {0}; p.Dispose(); } while (flag);" },
        { "loop that is known to be entered", "var p = {0}; int n = 0; while (n < number) { p.Dispose(); n++; }", "var p = {0}; int n = 0; while (n < 3) { p.Dispose(); n++; }" },
        { "goto", "var p = {0}; if (flag) goto end; p.Dispose(); end: ;", "var p = {0}; if (flag) goto end; end: p.Dispose();" },
        { "return inside try", "var p = {0}; try { if (flag) return; } finally { Work(); } p.Dispose();", "var p = {0}; try { if (flag) return; } finally { p.Dispose(); }" },
        { "catch that returns", "var p = {0}; try { Work(); } catch (IOException) { return; } p.Dispose();", "var p = {0}; try { Work(); } catch (IOException) { p.Dispose(); return; } p.Dispose();" },
        { "catch with a filter", "var p = {0}; try { if (flag) throw new IOException(); } catch (Exception e) when (e is IOException) { return; } p.Dispose();", "var p = {0}; try { if (flag) throw new IOException(); } catch (Exception e) when (e is IOException) { p.Dispose(); return; } p.Dispose();" },
        { "throw", "var p = {0}; if (flag) throw new InvalidOperationException(); p.Dispose();", "var p = {0}; try { if (flag) throw new InvalidOperationException(); } finally { p.Dispose(); }" },
        { "throw expression", "var p = {0}; string s = text ?? throw new ArgumentNullException(); p.Dispose();", "string s = text ?? throw new ArgumentNullException(); var p = {0}; p.Dispose();" },
        { "finally that sets a condition", "var p = {0}; try { Work(); } finally { if (flag) p.Dispose(); }", "var p = {0}; try { Work(); } finally { if (p != null) p.Dispose(); }" },
        { "using statement", "var p = {0}; using (var reader = new StringReader(\"\")) { reader.Read(); }", "using (var p = {0}) { Work(); }" },
        { "using declaration", "var p = {0}; using var reader = new StringReader(\"\");", "using var p = {0}; Work();" },
        { "using of a local", "var p = {0}; if (flag) using (p) Work();", "var p = {0}; using (p) Work();" },
        { "null-conditional cleanup", "Process p = {0}; text?.Trim();", "Process p = {0}; p?.Dispose();" },
        { "pattern that binds", "object o = {0}; if (o is Process p) p.Refresh();", "object o = {0}; if (o is Process p) p.Dispose();" },
        { "property pattern", "var p = {0}; if (p is { HasExited: true }) p.Dispose();", "var p = {0}; if (p is { Id: var id }) Console.WriteLine(id); p.Dispose();" },
        { "null pattern", "var p = {0}; if (p is null) return; p.Refresh();", "var p = {0}; if (p is null) return; p.Dispose();" },
        { "switch statement", "var p = {0}; switch (number) { case 1: p.Dispose(); break; case 2: break; default: p.Dispose(); break; }", "var p = {0}; switch (number) { case 1: p.Dispose(); break; case 2: p.Close(); break; default: p.Dispose(); break; }" },
        { "switch expression that makes", "Process p = number switch { 1 => {0}, _ => null }; p?.Refresh();", "Process p = number switch { 1 => {0}, _ => null }; p?.Dispose();" },
        { "conditional that makes", "var p = flag ? {0} : null; p?.Refresh();", "var p = flag ? {0} : null; p?.Dispose();" },
        { "coalesce that makes", "Process q = null; var p = q ?? {0}; p.Refresh();", "Process q = null; var p = q ?? {0}; p.Dispose();" },
        { "coalescing assignment to a local", "Process p = null; p ??= {0}; p.Refresh();", "Process p = null; p ??= {0}; p.Dispose();" },
        { "coalescing assignment to a field", "Process p = null; p ??= {0}; _number = p.Id;", "_child ??= {0};" },
        { "alias", "var p = {0}; var q = p; q.Refresh();", "var p = {0}; var q = p; q.Dispose();" },
        { "alias that one path ends", "var p = {0}; var q = flag ? p : null; q?.Dispose();", "var p = {0}; var q = p; p = null; q.Dispose();" },
        { "local overwritten", "var p = {0}; p = null;", "var p = {0}; p.Dispose(); p = null;" },
        { "local function", "var p = {0}; Show(); void Show() => Console.WriteLine(p.Id);", "var p = {0}; End(); void End() => p.Dispose();" },
        { "lambda that only looks", "var p = {0}; Action show = () => Console.WriteLine(p.Id); show();", "var p = {0}; Action end = () => p.Dispose(); Later += end;" },
        { "inside a lambda", "Action run = () => { var p = {0}; p.Refresh(); }; run();", "Action run = () => { var p = {0}; p.Dispose(); }; run();" },
        { "inside a local function", "Run(); void Run() { var p = {0}; p.Refresh(); }", "Run(); void Run() { using var p = {0}; p.Refresh(); }" },
        { "object initialiser", "var box = new Box { Child = {0} }; box.Number = 1;", "_box = new Box { Child = {0} };" },
        { "collection initialiser", "var all = new List<Process> { {0} }; Console.WriteLine(all.Count);", "_all = new List<Process> { {0} };" },
        { "collection expression", "Process[] all = [{0}]; Console.WriteLine(all.Length);", "Process[] all = [{0}]; _all.AddRange(all);" },
        { "tuple", "var (p, n) = ({0}, 1); Console.WriteLine(p.Id + n);", "var (p, n) = ({0}, 1); p.Dispose();" },
        { "interlocked", "var p = {0}; Interlocked.Increment(ref _number);", "var p = {0}; Interlocked.Exchange(ref _child, p)?.Dispose();" },
        { "ref argument", "var p = {0}; Look(in p);", "var p = {0}; Take(ref p);" },
        { "method that only looks", "Look({0});", "End({0});" },
        { "chained member", "int id = {0}.Id;", "{0}.Dispose();" },
        { "nested try", "var p = {0}; try { try { Work(); } finally { Work(); } } finally { Work(); }", "var p = {0}; try { try { Work(); } finally { Work(); } } finally { p.Dispose(); }" },
        { "lock", "var p = {0}; lock (_all) { if (flag) return; } p.Dispose();", "var p = {0}; lock (_all) { if (flag) Work(); } p.Dispose();" },
    };

    [Theory, MemberData(nameof(Pairs))]
    public void LosesThroughTheConstruct_IsLeaked(string construct, string losing, string keeping)
    {
        Assert.NotEqual(losing, keeping);
        Assert.True(FateIn(losing) is Fate.Leaked, $"{construct}: {losing}");
    }

    [Theory, MemberData(nameof(Pairs))]
    public void KeepsThroughTheConstruct_IsNotLeaked(string construct, string losing, string keeping)
    {
        Assert.NotEqual(losing, keeping);
        Assert.True(FateIn(keeping) is Fate.Released or Fate.HandedOver, $"{construct}: {FateIn(keeping)} {keeping}");
    }

    [Theory]
    [InlineData("async method", "async Task Run() { var p = {0}; await Task.Yield(); p.Refresh(); }", "async Task Run() { var p = {0}; await Task.Yield(); p.Dispose(); }")]
    [InlineData("await using", "async Task Run() { var p = {0}; await using var s = new MemoryStream(); }", "async Task Run() { using var p = {0}; await using var s = new MemoryStream(); }")]
    [InlineData("iterator", "IEnumerable<int> Run() { var p = {0}; yield return 1; p.Refresh(); }", "IEnumerable<int> Run() { var p = {0}; yield return 1; p.Dispose(); }")]
    [InlineData("yield", "IEnumerable<int> Run() { yield return {0}.Id; }", "IEnumerable<Process> Run() { yield return {0}; }")]
    [InlineData("async iterator", "async IAsyncEnumerable<int> Run() { var p = {0}; await Task.Yield(); yield return p.Id; }", "async IAsyncEnumerable<int> Run() { using var p = {0}; await Task.Yield(); yield return p.Id; }")]
    [InlineData("out parameter", "void Run(out int id) { var p = {0}; id = p.Id; }", "void Run(out Process made) { var p = {0}; made = p; }")]
    [InlineData("ref parameter", "void Run(ref int id) { var p = {0}; id = p.Id; }", "void Run(ref Process made) { made = {0}; }")]
    [InlineData("property", "int Id { get { var p = {0}; return p.Id; } }", "Process Child { get { var p = {0}; return p; } }")]
    [InlineData("constructor", "Subject() { var p = {0}; p.Refresh(); }", "Process _p; Subject() { _p = {0}; }")]
    [InlineData("field initialiser", "int _id = {0}.Id;", "Process _p = {0};")]
    [InlineData("static field initialiser", "static int _id = {0}.Id;", "static Process _p = {0};")]
    [InlineData("property initialiser", "int Id { get; } = {0}.Id;", "Process Child { get; } = {0};")]
    [InlineData("expression body", "int Run() => {0}.Id;", "Process Run() => {0};")]
    [InlineData("operator", "public static int operator +(Subject s) { var p = {0}; return p.Id; }", "public static Process operator +(Subject s) { var p = {0}; return p; }")]
    [InlineData("generic method", "T Run<T>(T t) { var p = {0}; return t; }", "T Run<T>(T t) where T : ICollection<Process> { var p = {0}; t.Add(p); return t; }")]
    [InlineData("static local function", "int Run() { return Made(); static int Made() { var p = {0}; return p.Id; } }", "Process Run() { return Made(); static Process Made() { var p = {0}; return p; } }")]
    [InlineData("indexer", "int this[int n] { get { var p = {0}; return p.Id + n; } }", "Process this[int n] { get { var p = {0}; return p; } }")]
    [InlineData("event accessor", "event Action E { add { var p = {0}; p.Refresh(); } remove { } }", "event Action E { add { using var p = {0}; } remove { } }")]
    [InlineData("destructor", "~Subject() { var p = {0}; p.Refresh(); }", "~Subject() { var p = {0}; p.Dispose(); }")]
    public void Member_IsFollowed(string member, string losing, string keeping)
    {
        Assert.True(Fate.Leaked == FateOf(losing), $"{member}: {losing}");
        Assert.True(FateOf(keeping) is Fate.Released or Fate.HandedOver, $"{member}: {FateOf(keeping)} {keeping}");
    }

    [Theory]
    [InlineData("primary constructor", "class Owner(int n) { public int Id = {0}.Id + n; }", "class Owner(int n) { public Process Child = {0}; public int N = n; }")]
    [InlineData("primary constructor, base call", "class Base(int id) { public int Id = id; } class Owner() : Base({0}.Id);", "class Base(Process p) { public Process P = p; } class Owner() : Base({0});")]
    [InlineData("record", "record Owner(int Id) { public static Owner Make() { var p = {0}; return new(p.Id); } }", "record Owner(Process P) { public static Owner Make() { var p = {0}; return new(p); } }")]
    [InlineData("with expression", "record Owner { public Process P { get; init; } public static int Make(Owner o) { var made = {0}; var next = o with { P = null }; return made.Id; } }", "record Owner { public Process P { get; init; } public static Owner Make(Owner o) { var made = {0}; return o with { P = made }; } }")]
    [InlineData("partial type", "partial class Owner { partial void End(Process p); void Run() { var p = {0}; End(p); } } partial class Owner { partial void End(Process p) { p.Refresh(); } }", "partial class Owner { partial void End(Process p); void Run() { var p = {0}; End(p); } } partial class Owner { partial void End(Process p) { p.Dispose(); } }")]
    [InlineData("generic type", "class Owner<T> { void Look(Process p) { } void Run() { var p = {0}; Look(p); } }", "class Owner<T> { void End(Process p) => p.Dispose(); void Run() { var p = {0}; End(p); } }")]
    [InlineData("generic callee of another instance", "class Ender<T> { public static void Look(T t, Process p) { } } class Owner { void Run() { var p = {0}; Ender<int>.Look(1, p); } }", "class Ender<T> { public static void End(T t, Process p) => p.Dispose(); } class Owner { void Run() { var p = {0}; Ender<int>.End(1, p); } }")]
    [InlineData("struct", "struct Owner { public int Id; public void Run() { var p = {0}; Id = p.Id; } }", "struct Owner { public Process P; public void Run() { var p = {0}; P = p; } }")]
    [InlineData("top-level statements", "using System.Text; var p = {0}; p.Refresh();", "using System.Text; var p = {0}; p.Dispose();")]
    public void Type_IsFollowed(string type, string losing, string keeping)
    {
        Assert.True(Fate.Leaked == FateOf(losing), $"{type}: {losing}");
        Assert.True(FateOf(keeping) is Fate.Released or Fate.HandedOver, $"{type}: {FateOf(keeping)} {keeping}");
    }

    private static Fate FateIn(string body) => FateOf($$"""
        sealed class Box { public Process Child { get; set; } public int Number { get; set; } }
        Box _box; List<Process> _all = new(); Process _child; int _number; event Action Later;
        void Work() => Console.ReadLine();
        void Look(in Process p) => Console.WriteLine(p.Id);
        void End(Process p) => p.Dispose();
        void Take(ref Process p) { _child = p; p = null; }
        void Run(bool flag, int number, string text) { {{body}} }
        """);

    private static Fate FateOf(string program) => EngineProbe.FateOf(program.Replace("{0}", Start), Duty.Release).Fate;
}
