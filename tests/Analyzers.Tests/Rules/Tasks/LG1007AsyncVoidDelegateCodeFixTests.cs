using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Tasks.LG1007AsyncVoidDelegateAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Tasks.LG1007AsyncVoidDelegateCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

public sealed class LG1007AsyncVoidDelegateCodeFixTests
{
    private const string Work = "Task WorkAsync(int id) => File.WriteAllTextAsync(\"a\", $\"{id}\");\n";

    [Theory]
    [InlineData(
        "async Task Run(int[] ids) { Parallel.ForEach(ids, {|LG1007:async id => await WorkAsync(id)|}); await Task.Yield(); }",
        "async Task Run(int[] ids) { await Parallel.ForEachAsync(ids, async (id, _) => await WorkAsync(id)); await Task.Yield(); }")]
    [InlineData(
        "async Task Run(int[] ids) { Parallel.ForEach<int>(ids, new ParallelOptions(), {|LG1007:async (id) => await WorkAsync(id)|}); await Task.Yield(); }",
        "async Task Run(int[] ids) { await Parallel.ForEachAsync<int>(ids, new ParallelOptions(), async (id, _) => await WorkAsync(id)); await Task.Yield(); }")]
    [InlineData(
        "async Task Run(int[] ids) { Parallel.ForEach(body: {|LG1007:async (int id) => await WorkAsync(id)|}, source: ids); await Task.Yield(); }",
        "async Task Run(int[] ids) { await Parallel.ForEachAsync(body: async (int id, CancellationToken _) => await WorkAsync(id), source: ids); await Task.Yield(); }")]
    [InlineData(
        "Task Run(int[] ids) { Parallel.ForEach(ids, {|LG1007:async id => { if (id < 0) return; await WorkAsync(id); }|}); return Task.CompletedTask; }",
        "async Task Run(int[] ids) { await Parallel.ForEachAsync(ids, async (id, _) => { if (id < 0) return; await WorkAsync(id); }); }")]
    public Task ParallelLoop_IsAwaited(string member, string repaired) => Verify.Fixes(Work + member, Work + repaired);

    [Theory]
    [InlineData(
        "async Task Run(int[] ids) { Parallel.ForEach(ids, {|LG1007:async id => { await WorkAsync(id); _ = id.ToString(); }|}); await Task.Yield(); }",
        "async Task Run(int[] ids) { await Parallel.ForEachAsync(ids, async (id, cancellationToken) => { await WorkAsync(id); _ = id.ToString(); }); await Task.Yield(); }")]
    [InlineData(
        "async Task Run(int[] ids, CancellationToken cancellationToken) { Parallel.ForEach(ids, {|LG1007:async _ => await WorkAsync(_)|}); await Task.Yield(); }",
        "async Task Run(int[] ids, CancellationToken cancellationToken) { await Parallel.ForEachAsync(ids, async (_, cancellationToken2) => await WorkAsync(_)); await Task.Yield(); }")]
    public Task ParallelLoop_UnderscoreMeansSomething_TokenHasAName(string member, string repaired) => Verify.Fixes(Work + member, Work + repaired);

    [Fact]
    public Task ListForEach_BecomesALoop() => Verify.Fixes(
        Work + """
        async Task Run(List<int> ids)
        {
            // all of them
            ids.ForEach({|LG1007:async id => // or most
            {
                if (id > 0)
                    await WorkAsync(id); // one
            }|}); // done
            await Task.Yield();
        }
        """,
        Work + """
        async Task Run(List<int> ids)
        {
            // all of them
            foreach (var id in ids) // or most
            {
                if (id > 0)
                    await WorkAsync(id); // one
            } // done
            await Task.Yield();
        }
        """);

    [Fact]
    public Task ExpressionsAndChains_BecomeLoops() => Verify.Fixes(
        Work + """
        async Task<int> Run(IEnumerable<int> ids, string[] names)
        {
            ids.Where(id => id > 0).ToList().ForEach({|LG1007:async (int id) => await WorkAsync(id)|});
            Array.ForEach(
                names,
                {|LG1007:async name =>
                {
                    await WorkAsync(name.Length);
                }|});
            return await Task.FromResult(1);
        }
        """,
        Work + """
        async Task<int> Run(IEnumerable<int> ids, string[] names)
        {
            foreach (int id in ids.Where(id => id > 0).ToList())
            {
                await WorkAsync(id);
            }
            foreach (var name in names)
            {
                await WorkAsync(name.Length);
            }
            return await Task.FromResult(1);
        }
        """);

    [Fact]
    public Task ListOfTuples_BecomesALoop() => Verify.Fixes(
        Work + "async Task Run(List<(int Id, string Name)> all) { all.ForEach({|LG1007:async one => { await WorkAsync(one.Id); }|}); await Task.Yield(); }",
        Work + "async Task Run(List<(int Id, string Name)> all) { foreach (var one in all) { await WorkAsync(one.Id); } await Task.Yield(); }");

    [Fact]
    public Task InMethodThatReturnsATask_TheMethodBecomesAsync() => Verify.Fixes(
        Work + """
        Task Run(List<int> ids)
        {
            ids.ForEach({|LG1007:async id =>
            {
                await WorkAsync(id);
            }|});
            return Task.CompletedTask;
        }
        """,
        Work + """
        async Task Run(List<int> ids)
        {
            foreach (var id in ids)
            {
                await WorkAsync(id);
            }
        }
        """);

    [Theory]
    [InlineData("public void Run(int[] ids) { Parallel.ForEach(ids, {|LG1007:async id => await WorkAsync(id)|}); }")]
    [InlineData("public void Run(List<int> ids) { ids.ForEach({|LG1007:async id => await WorkAsync(id)|}); }")]
    [InlineData("async Task Run(List<int> ids) { await Task.Yield(); lock (ids) { Array.ForEach(new[] { 1 }, {|LG1007:async id => await WorkAsync(id)|}); } }")]
    public Task NoAwaitCanStandThere_OffersNoFix(string member) => Verify.OffersNoFix(Work + member);

    [Theory]
    [InlineData("async Task Run(int[] ids) { Parallel.ForEach(ids, {|LG1007:async (id, state) => await WorkAsync(id)|}); await Task.Yield(); }")]
    [InlineData("async Task<bool> Run(int[] ids) { var result = Parallel.ForEach(ids, {|LG1007:async id => await WorkAsync(id)|}); await Task.Yield(); return result.IsCompleted; }")]
    [InlineData("async Task Run(int[] ids) { Parallel.For(0, 3, {|LG1007:async id => await WorkAsync(id)|}); await Task.Yield(); }")]
    [InlineData("async Task Run(System.Collections.Concurrent.Partitioner<int> ids) { Parallel.ForEach(ids, {|LG1007:async id => await WorkAsync(id)|}); await Task.Yield(); }")]
    [InlineData("async Task Run(List<int> ids) { ids.ForEach({|LG1007:Save|}); await Task.Yield(); } async void Save(int id) => await WorkAsync(id);")]
    [InlineData("async Task Run(List<int> ids) { ids?.ForEach({|LG1007:async id => await WorkAsync(id)|}); await Task.Yield(); }")]
    [InlineData("async Task Run(Action<Action> queue) { queue({|LG1007:async () => await WorkAsync(1)|}); await Task.Yield(); }")]
    public Task NoSuchLoop_OffersNoFix(string member) => Verify.OffersNoFix(Work + member);

    [Theory]
    // What it leaves is the code of one item.
    [InlineData("async Task Run(List<int> ids) { ids.ForEach({|LG1007:async id => { if (id < 0) return; await WorkAsync(id); }|}); await Task.Yield(); }")]
    // The list would change while it is gone through.
    [InlineData("async Task Run(List<int> ids) { ids.ForEach({|LG1007:async id => { await WorkAsync(id); ids.Remove(id); }|}); await Task.Yield(); }")]
    // The variable of a loop is read-only.
    [InlineData("async Task Run(List<int> ids) { ids.ForEach({|LG1007:async id => { id++; await WorkAsync(id); }|}); await Task.Yield(); }")]
    [InlineData("struct Counter { public int Count; public int Next() => ++Count; } async Task Run(List<Counter> all) { all.ForEach({|LG1007:async one => { one.Next(); await WorkAsync(one.Count); }|}); await Task.Yield(); }")]
    // It would be a loop over strings.
    [InlineData("async Task Run(string[] names) { Array.ForEach<object>(names, {|LG1007:async name => await WorkAsync(name.GetHashCode())|}); await Task.Yield(); }")]
    // There is no place for the comment.
    [InlineData("async Task Run(List<int> ids) { ids/* all */.ForEach({|LG1007:async id => await WorkAsync(id)|}); await Task.Yield(); }")]
    // The name means something else around it.
    [InlineData("async Task Run(List<int> ids) { ids.ForEach({|LG1007:async id => await WorkAsync(id)|}); await Task.Yield(); int id = 1; Console.WriteLine(id); }")]
    public Task LoopWouldNotBeTheSame_OffersNoFix(string member) => Verify.OffersNoFix(Work + member);
}
