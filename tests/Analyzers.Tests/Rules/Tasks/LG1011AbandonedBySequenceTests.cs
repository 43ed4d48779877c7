using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Tasks.LG1011AbandonedBySequenceAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

public sealed class LG1011AbandonedBySequenceTests
{
    private const string Work = """
        Task LoadAsync() => File.WriteAllTextAsync("a", "b");
        Task<int> CountAsync() => new HttpClient().GetStringAsync("x").ContinueWith(t => t.Result.Length);
        async Task GuardedAsync() { try { await LoadAsync(); } catch (Exception e) { Console.WriteLine(e); } }
        Task _kept;

        """;

    [Theory]
    [InlineData("async Task Run() { var a = LoadAsync(); var b = {|LG1011:LoadAsync()|}; await a; await b; }")]
    [InlineData("async Task<int> Run() { var a = CountAsync(); var b = {|LG1011:CountAsync()|}; return await a + await b; }")]
    [InlineData("async Task<int> Run() { var a = CountAsync(); var b = {|LG1011:CountAsync()|}; return await a.ConfigureAwait(false) * await b.ConfigureAwait(false); }")]
    [InlineData("async Task Run() { var a = LoadAsync(); var b = {|LG1011:LoadAsync()|}; try { await a; } catch (IOException) { } await b; }")]
    [InlineData("async Task Run() { var a = LoadAsync(); var b = {|LG1011:LoadAsync()|}; try { await a; } finally { Console.WriteLine(); } await b; }")]
    [InlineData("async Task Run() { var a = LoadAsync(); var b = {|LG1011:LoadAsync()|}; try { await a; } catch (Exception) { return; } await b; }")]
    [InlineData("async Task Run() { var (a, b) = (LoadAsync(), {|LG1011:LoadAsync()|}); await a; await b; }")]
    [InlineData("int Run() { var a = LoadAsync(); var b = {|LG1011:CountAsync()|}; a.Wait(); return b.Result; }")]
    [InlineData("async Task Run() { var a = LoadAsync(); var b = {|LG1011:LoadAsync()|}; var c = LoadAsync(); await a; await b; await c; }")]
    [InlineData("async Task Run() { Task a = LoadAsync(), b = {|LG1011:LoadAsync()|}; await a; await b; }")]
    [InlineData("async Task Run(bool flag) { var a = {|LG1011:LoadAsync()|}; var b = {|LG1011:LoadAsync()|}; if (flag) await a; await b; if (!flag) await a; }")]
    [InlineData("async Task Run(int[] ids) { var all = ids.Select(id => LoadAsync()).ToList(); foreach (var one in all) {|LG1011:await one|}; }")]
    [InlineData("async Task Run(int[] ids) { var all = ids.Select(id => LoadAsync()).ToArray(); foreach (var one in all) { try { {|LG1011:await one|}; } catch (IOException) { } } }")]
    public Task FailureOfTheFirst_LeavesTheSecond_Reports(string member) => Verify.Reports(Work + member);

    [Theory]
    [InlineData("async Task Run() { var a = LoadAsync(); var b = LoadAsync(); await Task.WhenAll(a, b); await a; await b; }")]
    [InlineData("async Task Run() { var a = LoadAsync(); await a; var b = LoadAsync(); await b; }")]
    [InlineData("async Task Run() { var a = LoadAsync(); var b = LoadAsync(); try { await a; } finally { await b; } }")]
    [InlineData("async Task Run() { var a = LoadAsync(); var b = LoadAsync(); try { await a; } catch (Exception) { } await b; }")]
    [InlineData("async Task Run() { var a = LoadAsync(); var b = LoadAsync(); try { await a; } catch { await b; throw; } await b; }")]
    [InlineData("async Task Run() { var a = Task.Delay(10); var b = LoadAsync(); await a; await b; }")]
    [InlineData("async Task Run() { var a = GuardedAsync(); var b = LoadAsync(); await a; await b; }")]
    [InlineData("async Task Run() { var a = LoadAsync(); var b = GuardedAsync(); await a; await b; }")]
    [InlineData("async Task Run() { var a = LoadAsync(); var b = LoadAsync(); _kept = b; await a; await b; }")]
    [InlineData("async Task Run() { var a = LoadAsync(); var b = LoadAsync(); b.ContinueWith(t => Console.WriteLine(t.Exception)); await a; await b; }")]
    [InlineData("async Task Run() { var a = LoadAsync(); var b = LoadAsync(); await a.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); await b; }")]
    [InlineData("int Run() { var a = LoadAsync(); var b = CountAsync(); Task.WaitAll(a, b); a.Wait(); return b.Result; }")]
    [InlineData("async Task Run() { var all = Task.WhenAll(LoadAsync(), LoadAsync()); int n = 0; while (n < 3) { try { await all.WaitAsync(TimeSpan.FromSeconds(1)); break; } catch (TimeoutException) { if (n == 2) throw; } } }")]
    [InlineData("async Task Run(Task a) { var b = LoadAsync(); await a; await b; }")]
    [InlineData("async Task Run(int[] ids) { var all = ids.Select(id => LoadAsync()).ToList(); await Task.WhenAll(all); foreach (var one in all) await one; }")]
    [InlineData("async Task Run(int[] ids) { var all = ids.Select(id => LoadAsync()).ToList(); foreach (var one in all) { try { await one; } catch (Exception) { } } }")]
    [InlineData("async Task Run(int[] ids) { var all = ids.Select(id => LoadAsync()); foreach (var one in all) await one; }")]
    [InlineData("async Task Run(int[] ids) { var all = ids.Select(id => GuardedAsync()).ToList(); foreach (var one in all) await one; }")]
    public Task SomebodySeesToTheSecond_IsSilent(string member) => Verify.Silent(Work + member);

    [Fact]
    public Task Message_NamesTheAbandonedTaskAndPointsToTheWait() => Verify.Reports(
        Work + "async Task Run() { var first = LoadAsync(); var second = {|LG1011:LoadAsync()|}; await first; await second; }",
        because: "when that one fails, nobody awaits 'second' any more",
        path: "await first");

    [Theory]
    [InlineData("async Task Run() { var a = LoadAsync(); var b = LoadAsync( await a; await b; } Task LoadAsync() => null;")]
    [InlineData("async Task Run() { var a = LoadAsync(); var b = ; await a; await b; } Task LoadAsync() => null;")]
    public Task HalfWritten_IsSilent(string member) => Verify.SilentOnBrokenCode(member);
}
