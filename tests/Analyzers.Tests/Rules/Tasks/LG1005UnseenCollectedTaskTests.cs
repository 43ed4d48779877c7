using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Tasks.LG1005UnseenCollectedTaskAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

public sealed class LG1005UnseenCollectedTaskTests
{
    private const string Members = """
        private readonly List<Task> _all = new();
        private readonly Dictionary<int, Task> _byKey = new();
        private static Task LoadAsync() => Task.FromException(new InvalidOperationException());

        """;

    [Theory]
    [InlineData("void Run() { _all.Add({|LG1005:LoadAsync()|}); }")]
    [InlineData("void Run() { var task = {|LG1005:LoadAsync()|}; _all.Add(task); }")]
    [InlineData("void Run() { _byKey[1] = {|LG1005:LoadAsync()|}; }")]
    [InlineData("void Run() { var all = new List<Task>(); all.Add({|LG1005:LoadAsync()|}); }")]
    [InlineData("void Run() { var all = new List<Task> { {|LG1005:LoadAsync()|}, {|LG1005:LoadAsync()|} }; }")]
    [InlineData("void Run() { var all = new[] { {|LG1005:LoadAsync()|} }; }")]
    [InlineData("void Run() { var all = new Task[2]; all[0] = {|LG1005:LoadAsync()|}; }")]
    public Task NothingReadsThem_Reports(string member) => Verify.Reports(Members + member, because: "nothing ever reads it");

    [Theory]
    [InlineData("int Run() { _all.Add({|LG1005:LoadAsync()|}); return _all.Count; }")]
    [InlineData("void Run() { _all.RemoveAll(t => t.IsCompleted); _all.Add({|LG1005:LoadAsync()|}); }")]
    [InlineData("void Run() { _byKey.Add(1, {|LG1005:LoadAsync()|}); _byKey.Remove(1, out _); }")]
    [InlineData("int Run() { _all.Add({|LG1005:LoadAsync()|}); return _all.Count(t => !t.IsCompleted); }")]
    [InlineData("void Run() { _all.Add({|LG1005:LoadAsync()|}); foreach (var t in _all) if (!t.IsCompleted) return; }")]
    public Task OnlyCountedOrPruned_Reports(string member) => Verify.Reports(Members + member, because: "it is only counted, searched or emptied", path: "_");

    [Theory]
    [InlineData("async Task Run() { _all.Add(LoadAsync()); await Task.WhenAll(_all); }")]
    [InlineData("async Task Run() { _all.Add(LoadAsync()); foreach (var t in _all) await t; }")]
    [InlineData("List<Task> Run() { var all = new List<Task>(); all.Add(LoadAsync()); return all; }")]
    [InlineData("Task Run() { var all = new List<Task> { LoadAsync() }; return Task.WhenAll(all.Where(t => !t.IsCompleted)); }")]
    [InlineData("Task Run() { _byKey[1] = LoadAsync(); return _byKey[1]; }")]
    [InlineData("void Run() { _byKey[1] = LoadAsync(); if (_byKey.Remove(1, out var t)) t.Wait(); }")]
    [InlineData("void Run() { _all.RemoveAll(t => t.IsFaulted); _all.Add(LoadAsync()); }")]
    [InlineData("void Run() { _all.Add(LoadAsync()); Keep(_all); } void Keep(IEnumerable<Task> all) { }")]
    [InlineData("Func<Task> Run() { var all = new List<Task>(); all.Add(LoadAsync()); return () => Task.WhenAll(all); }")]
    [InlineData("void Run(List<Task> given) { given.Add(LoadAsync()); }")]
    [InlineData("void Run() { _all.Add(Task.CompletedTask); }")]
    [InlineData("void Run() { _all.Add(Task.Delay(1)); }")]
    public Task SeenOrNothingToSee_IsSilent(string member) => Verify.Silent(Members + member);

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode(Members + "async Task Run() { _all.Add(LoadAsync()); await Task.WhenAll( }");
}
