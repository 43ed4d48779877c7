using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Tasks.LG1009UnguardedHandlerAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

public sealed class LG1009UnguardedHandlerTests
{
    private const string Work = """
        Task WorkAsync() => File.WriteAllTextAsync("a", "b");
        async Task GuardedAsync() { try { await WorkAsync(); } catch (Exception e) { Console.WriteLine(e); } }
        event Action Saved; event EventHandler Closed; event Func<Task> Closing;

        """;

    [Theory]
    [InlineData("async void {|LG1009:OnClosed|}(object sender, EventArgs e) { await WorkAsync(); }", "'await WorkAsync()' is outside every 'catch'")]
    [InlineData("async void {|LG1009:OnClosed|}(List<int> sender, UnhandledExceptionEventArgs e) => await WorkAsync();", "'await WorkAsync()' is outside every 'catch'")]
    [InlineData("void Run() { Closed += {|LG1009:async (_, _) => await WorkAsync()|}; }", "'await WorkAsync()' is outside every 'catch'")]
    [InlineData("void Run() { Saved += Save; } async void {|LG1009:Save|}() { await WorkAsync(); }", "'await WorkAsync()' is outside every 'catch'")]
    [InlineData("async void {|LG1009:OnClosed|}(object sender, EventArgs e) { try { await WorkAsync(); } catch (IOException) { } }", "catches only 'IOException'")]
    [InlineData("async void {|LG1009:OnClosed|}(object sender, EventArgs e) { try { await WorkAsync(); } catch (Exception) { throw; } }", "whose 'catch' throws on")]
    [InlineData("async void {|LG1009:OnClosed|}(object sender, EventArgs e) { try { Console.WriteLine(); } catch (Exception) { } finally { await WorkAsync(); } }", "is in a 'finally'")]
    [InlineData("async void {|LG1009:OnClosed|}(object sender, EventArgs e) { await foreach (var s in File.ReadLinesAsync(\"a\")) { } }", "is outside every 'catch'")]
    public Task ExceptionCanLeave_Reports(string member, string because) => Verify.Reports(Work + member, because);

    [Theory]
    [InlineData("async void OnClosed(object sender, EventArgs e) { try { await WorkAsync(); } catch (Exception x) { Console.WriteLine(x); } }")]
    [InlineData("async void OnClosed(object sender, EventArgs e) { Console.WriteLine(); try { await WorkAsync(); } catch { await WorkAsync(); } }")]
    [InlineData("async void OnClosed(object sender, EventArgs e) { await GuardedAsync(); }")]
    [InlineData("async void OnClosed(object sender, EventArgs e) { await LoggedAsync(); } async Task LoggedAsync() { Console.WriteLine(); try { await WorkAsync(); } catch (Exception x) { Console.WriteLine(x); } }")]
    [InlineData("async void OnClosed(object sender, EventArgs e) { await Task.Delay(5); }")]
    [InlineData("void OnClosed(object sender, EventArgs e) { WorkAsync().Wait(); }")]
    [InlineData("void Run() { Closed += async (_, _) => { try { await WorkAsync(); } catch (Exception x) { Console.WriteLine(x); } }; }")]
    [InlineData("void Run() { Closing += async () => await WorkAsync(); }")]
    [InlineData("public async void Save(string name) { await WorkAsync(); }")]
    public Task GuardedOrNoHandler_IsSilent(string member) => Verify.Silent(Work + member);

    [Fact]
    public Task FrameworkInterface_IsAHandler() => Verify.Reports("""
        sealed class Copy : IObserver<int>
        {
            public async void {|LG1009:OnNext|}(int value) { await File.WriteAllTextAsync("a", "b"); }
            public void OnError(Exception error) { }
            public void OnCompleted() { }
        }
        """, path: "await File");

    [Theory]
    [InlineData("async void OnClosed(object sender, EventArgs e) { await WorkAsync( }")]
    [InlineData("async void OnClosed(object sender, EventArgs e) { try { await WorkAsync(); } cat }")]
    public Task HalfWritten_IsSilent(string member) => Verify.SilentOnBrokenCode(Work + member);
}
