using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Tasks.LG1006AsyncVoidAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

public sealed class LG1006AsyncVoidTests
{
    private const string Work = """
        Task WorkAsync() => File.WriteAllTextAsync("a", "b");
        async Task GuardedAsync() { try { await WorkAsync(); } catch (Exception e) { Console.WriteLine(e); } }
        event Action Saved; event Action<int> Counted;

        """;

    [Theory]
    [InlineData("public async void {|LG1006:Save|}() { await WorkAsync(); }")]
    [InlineData("public async void {|LG1006:Save|}() => await WorkAsync();")]
    [InlineData("async void {|LG1006:Save|}() { await WorkAsync(); } void Run() { Save(); }")]
    [InlineData("async void {|LG1006:Save|}() { try { await WorkAsync(); } catch (IOException) { } } void Run() => Save();")]
    [InlineData("async void {|LG1006:Save|}() { try { await WorkAsync(); } catch (Exception) { throw; } } void Run() => Save();")]
    [InlineData("async void {|LG1006:Save|}() { try { } catch (Exception) { } finally { await WorkAsync(); } } void Run() => Save();")]
    [InlineData("async void {|LG1006:Save|}() { await WorkAsync(); } void Run() { Saved += Save; Save(); }")]
    [InlineData("public async void {|LG1006:OnSaved|}(string name) { await WorkAsync(); }")]
    [InlineData("void Run() { Save(); async void {|LG1006:Save|}() { await WorkAsync(); } }")]
    [InlineData("public async void {|LG1006:Save|}(int ms, CancellationToken token) { await Task.Delay(ms, token); }")]
    public Task SomebodyCouldAwaitIt_Reports(string member) =>
        Verify.Reports(Work + member, because: "its callers cannot await it, and an exception that leaves it ends the process");

    [Theory]
    [InlineData("public async Task Save() { await WorkAsync(); }")]
    [InlineData("public void Save() { WorkAsync().Wait(); }")]
    [InlineData("async void Save() { try { await WorkAsync(); } catch (Exception e) { Console.WriteLine(e); } } void Run() => Save();")]
    [InlineData("async void Save() { await GuardedAsync(); } void Run() => Save();")]
    [InlineData("async void Save() { await WorkAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); } void Run() => Save();")]
    [InlineData("public async void Save(int ms) { await Task.Delay(ms); }")]
    [InlineData("public async void Save(object sender, EventArgs e) { await WorkAsync(); }")]
    [InlineData("async void Save() { await WorkAsync(); } void Run() { Saved += Save; }")]
    [InlineData("async void Save(int i) { await WorkAsync(); } void Run() { Counted += new Action<int>(Save); }")]
    [InlineData("public async void Save(int i) { await WorkAsync(); } void Run() { Counted += Save; Counted -= Save; Console.WriteLine(nameof(Save)); }")]
    [InlineData("void Run() { Saved += Save; async void Save() { await WorkAsync(); } }")]
    [InlineData("async void Save() { await WorkAsync(); }")]
    public Task GuardedHandlerOrUncalled_IsSilent(string member) => Verify.Silent(Work + member);

    [Fact]
    public Task OverrideOfOwnMethod_Reports() => Verify.Reports("""
        abstract class Step { public abstract void Run(); }
        sealed class Copy : Step { public override async void {|LG1006:Run|}() { await File.WriteAllTextAsync("a", "b"); } }
        """, because: "'Step.Run' could return a task and does not");

    [Fact]
    public Task OverrideOfOwnMethod_WithTask_IsSilent() => Verify.Silent("""
        abstract class Step { public abstract Task Run(); }
        sealed class Copy : Step { public override async Task Run() { await File.WriteAllTextAsync("a", "b"); } }
        """);

    [Fact]
    public Task ImplementationOfOwnInterface_Reports() => Verify.Reports("""
        interface IStep { void Run(); }
        sealed class Copy : IStep { public async void {|LG1006:Run|}() { await File.WriteAllTextAsync("a", "b"); } }
        """, because: "'IStep.Run' could return a task and does not");

    [Fact]
    public Task ImplementationOfAFrameworkInterface_IsSilent() => Verify.Silent("""
        sealed class Copy : IObserver<int>
        {
            public async void OnNext(int value) { await File.WriteAllTextAsync("a", "b"); }
            public void OnError(Exception error) { }
            public void OnCompleted() { }
        }
        """);

    [Fact]
    public Task PlaceThatThrows_IsAnAdditionalLocation() => Verify.Reports(
        Work + "public async void {|LG1006:Save|}() { Console.WriteLine(); await WorkAsync(); }", path: "await WorkAsync()");

    [Theory]
    [InlineData("public async void Save() { await WorkAsync( }")]
    [InlineData("public async void Save() { try { await WorkAsync(); } cat }")]
    public Task HalfWritten_IsSilent(string member) => Verify.SilentOnBrokenCode(Work + member);
}
