using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Tasks.LG1007AsyncVoidDelegateAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

public sealed class LG1007AsyncVoidDelegateTests
{
    private const string Work = """
        Task WorkAsync() => File.WriteAllTextAsync("a", "b");
        void Do(Action action) => action();
        void Do(string name, Action action) => action();
        Task DoAsync(Func<Task> action) => action();
        void Both(Action action) => action();
        Task Both(Func<Task> action) => action();
        event Action Saved;

        """;

    [Theory]
    [InlineData("void Run() { Do({|LG1007:async () => await WorkAsync()|}); }")]
    [InlineData("void Run() { Do({|LG1007:async () => { await WorkAsync(); }|}); }")]
    [InlineData("void Run() { Do({|LG1007:async delegate { await WorkAsync(); }|}); }")]
    [InlineData("void Run() { Do(\"x\", {|LG1007:async () => { await Task.Yield(); throw new IOException(); }|}); }")]
    [InlineData("void Run() { Action a = {|LG1007:async () => await WorkAsync()|}; a(); }")]
    [InlineData("Dictionary<string, Action> _all = new() { [\"a\"] = {|LG1007:async () => await File.WriteAllTextAsync(\"a\", \"b\")|} };")]
    [InlineData("void Run() { Do({|LG1007:Save|}); } async void Save() { await WorkAsync(); }")]
    [InlineData("void Run(CancellationToken token) { token.Register({|LG1007:async () => await WorkAsync()|}); }")]
    [InlineData("Timer Run() => new Timer({|LG1007:async _ => await WorkAsync()|}, null, 0, 1000);")]
    [InlineData("void Run() { ThreadPool.QueueUserWorkItem({|LG1007:async _ => await WorkAsync()|}); }")]
    [InlineData("void Run() { new Thread({|LG1007:async () => await WorkAsync()|}).Start(); }")]
    [InlineData("void Run() { Both((Action)({|LG1007:async () => await WorkAsync()|})); }")]
    public Task NothingCatches_Reports(string member) => Verify.Reports(Work + member, because: "is outside every 'catch'");

    [Theory]
    [InlineData("void Run(int[] ids) { Parallel.ForEach(ids, {|LG1007:async id => await Task.Delay(id)|}); }", "'ForEach' comes back at its first await")]
    [InlineData("void Run() { Parallel.For(0, 3, {|LG1007:async i => { try { await WorkAsync(); } catch (Exception) { } }|}); }", "'For' comes back")]
    [InlineData("void Run() { Parallel.Invoke({|LG1007:async () => await WorkAsync()|}); }", "'Invoke' comes back")]
    [InlineData("void Run(List<int> ids) { ids.ForEach({|LG1007:async id => await Task.Delay(id)|}); }", "'ForEach' comes back")]
    public Task CallWaitsForTheDelegate_ReportsEvenWhereItIsGuarded(string member, string because) => Verify.Reports(Work + member, because);

    [Theory]
    [InlineData("Task Run() => DoAsync(async () => await WorkAsync());")]
    [InlineData("Task Run() => Both(async () => await WorkAsync());")]
    [InlineData("void Run() { Do(() => WorkAsync().Wait()); }")]
    [InlineData("void Run() { Do(async () => { try { await WorkAsync(); } catch (Exception e) { Console.WriteLine(e); } }); }")]
    [InlineData("void Run() { Do(async () => await Task.Delay(5)); }")]
    [InlineData("void Run() { Saved += async () => await WorkAsync(); }")]
    [InlineData("void Run() { EventHandler handler = async (_, _) => await WorkAsync(); handler(this, EventArgs.Empty); }")]
    [InlineData("void Run() { Do(Save); Save(); } async void Save() { await WorkAsync(); }")]
    [InlineData("Task Run(int[] ids) => Parallel.ForEachAsync(ids, async (id, _) => await Task.Delay(id));")]
    [InlineData("Lazy<Task> _lazy = new(async () => await File.WriteAllTextAsync(\"a\", \"b\"));")]
    [InlineData("Task Run() => Task.Run(async () => await WorkAsync());")]
    public Task TaskGuardOrEvent_IsSilent(string member) => Verify.Silent(Work + member);

    [Theory]
    [InlineData("void Run() { Do(async () => await ) }")]
    [InlineData("void Run() { Do(async () => { try { await WorkAsync(); } cat }); }")]
    public Task HalfWritten_IsSilent(string member) => Verify.SilentOnBrokenCode(Work + member);
}
