using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Timeouts.LG3001AbandonedThreadAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Timeouts;

public sealed class LG3001AbandonedThreadTests
{
    private const string Members = """
        static void Work() { } static void Work(CancellationToken token) { } readonly List<Thread> _all = new(); volatile bool _stop;
        void UntilStopped() { while (!_stop) Work(); }

        """;

    [Theory]
    [InlineData("void Run() { var t = new Thread(Work); t.Start(); if (!{|LG3001:t.Join(1000)|}) throw new TimeoutException(); }")]
    [InlineData("void Run() { var t = new Thread(() => Work()) { IsBackground = true }; t.Start(); {|LG3001:t.Join(1000)|}; }")]
    [InlineData("bool Run() { var t = new Thread(Work); t.Start(); return {|LG3001:t.Join(TimeSpan.FromSeconds(1))|}; }")]
    [InlineData("void Run() { var t = new Thread(UntilStopped); t.Start(); if ({|LG3001:t.Join(1000)|}) Work(); }")]
    [InlineData("void Run() { using var s = new CancellationTokenSource(); var t = new Thread(() => Work(s.Token)); t.Start(); {|LG3001:t.Join(1000)|}; }")]
    public Task StartedHere_Reports(string member) => Verify.Reports(Members + member, because: "nothing tells it to stop");

    [Theory]
    [InlineData("bool Run(int[] parts) { var all = parts.Select(part => new Thread(Work)).ToList(); foreach (var t in all) t.Start(); foreach (var t in all) if (!{|LG3001:t.Join(1000)|}) return false; return true; }")]
    public Task InAListThatOnlyLoopsLookAt_Reports(string member) => Verify.Reports(Members + member);

    [Theory]
    [InlineData("void Run(int[] parts) { var all = parts.Select(part => new Thread(Work)).ToList(); foreach (var t in all) t.Start(); foreach (var t in all) if (!t.Join(1000)) t.Interrupt(); }")]
    [InlineData("void Run(int[] parts) { var all = parts.Select(part => new Thread(Work)).ToList(); foreach (var t in all) t.Start(); foreach (var t in all) t.Join(1000); _all.AddRange(all); }")]
    [InlineData("void Run(int[] parts) { var all = parts.Select(part => new Thread(UntilStopped)).ToList(); foreach (var t in all) t.Start(); _stop = true; foreach (var t in all) t.Join(1000); }")]
    [InlineData("void Run() { var t = new Thread(Work); t.Start(); t.Join(); }")]
    [InlineData("void Run() { var t = new Thread(Work); t.Start(); if (!t.Join(1000)) t.Interrupt(); }")]
    [InlineData("void Run() { var t = new Thread(Work); t.Start(); if (!t.Join(1000)) _all.Add(t); }")]
    [InlineData("void Run() { var t = new Thread(Work); t.Start(); while (!t.Join(1000)) Console.Write('.'); }")]
    [InlineData("void Run() { var t = new Thread(Work); t.Start(); if (!t.Join(1000)) t.Join(); }")]
    [InlineData("void Run() { var t = new Thread(UntilStopped); t.Start(); Work(); _stop = true; t.Join(1000); }")]
    [InlineData("void Run() { var t = new Thread(UntilStopped); t.Start(); if (!t.Join(1000)) { _stop = true; t.Join(1000); } }")]
    [InlineData("void Run() { using var s = new CancellationTokenSource(); var t = new Thread(() => Work(s.Token)); t.Start(); if (!t.Join(1000)) s.Cancel(); }")]
    [InlineData("void Run(CancellationToken token) { using var s = new CancellationTokenSource(1000); var t = new Thread(() => Work(s.Token)); t.Start(); t.Join(2000); }")]
    [InlineData("void Run() { var t = new Thread(Work); t.Start(); t.Join(0); }")]
    [InlineData("void Run() { var t = new Thread(Work); t.Start(); _ = t.Join(1000); }")]
    [InlineData("bool Run(Thread t) => t.Join(1000);")]
    public Task ToldOrOwned_IsSilent(string member) => Verify.Silent(Members + member);

    [Theory]
    [InlineData("void Loop() { for (var i = 0; i < 9; i++) Work(); } public void Stop() { {|LG3001:_thread.Join(1000)|}; }")]
    [InlineData("bool _end; void Loop() { while (!_end) Work(); } public void Stop() { if (!{|LG3001:_thread.Join(1000)|}) Console.WriteLine(); }")]
    public Task InAField_ThatNoMemberTells_Reports(string members) => Verify.Reports(WithField(members), because: "no member of the type");

    [Theory]
    [InlineData("bool _end; void Loop() { while (!_end) Work(); } public void Stop() { _end = true; _thread.Join(1000); }")]
    [InlineData("bool _end; void Loop() { while (!_end) Work(); } public void RequestStop() { _end = true; } public void Stop() { _thread.Join(1000); }")]
    [InlineData("BlockingCollection<int> _q = new(); void Loop() { foreach (var i in _q.GetConsumingEnumerable()) Work(); } public void Stop() { _q.CompleteAdding(); _thread.Join(1000); }")]
    [InlineData("protected virtual void Signal() { } void Loop() { Work(); } public void Stop() { Signal(); _thread.Join(1000); }")]
    [InlineData("protected bool Ending; void Loop() { while (!Ending) Work(); } public void Stop() { _thread.Join(1000); }")]
    [InlineData("void Loop() { Work(); } public void Stop() { if (!_thread.Join(1000)) _thread.Interrupt(); }")]
    [InlineData("void Loop() { while (true) Work(); } public void Stop() { _thread.Join(1000); }")]
    public Task InAField_ThatIsTold_OrRunsForEver_IsSilent(string members) => Verify.Silent(WithField(members));

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode("void Run() { var t = new Thread(); t.Start(); t.Join(1000) }");

    private static string WithField(string members) => $$"""
        class Owner
        {
            Thread _thread;
            static void Work() { }
            public Owner() { _thread = new Thread(Loop); _thread.Start(); }
            {{members}}
        }
        """;
}
