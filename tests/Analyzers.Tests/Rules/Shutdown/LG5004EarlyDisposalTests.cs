using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Shutdown.LG5004EarlyDisposalAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Shutdown.LG5004EarlyDisposalCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Shutdown;

public sealed class LG5004EarlyDisposalTests
{
    private const string Helpers = """
        static FileStream Open() => File.OpenRead("a");
        static async Task SendAsync(Stream stream) { await Task.Delay(1); stream.ReadByte(); }
        static async Task LengthAsync(Stream stream) { Console.WriteLine(stream.Length); await Task.Delay(1); }
        static Task KnownAsync(Stream stream) { Console.WriteLine(stream.Length); return Task.CompletedTask; }
        static IEnumerable<int> Bytes(Stream stream) { int b; while ((b = stream.ReadByte()) >= 0) yield return b; }
        Task _sending; event Action Changed;
        """;

    [Theory]
    [InlineData("Task Run() { using var file = Open(); return {|LG5004:SendAsync(file)|}; }", "its task is returned without being awaited, and the 'using' ends first")]
    [InlineData("Task Run() { using (var file = Open()) { return {|LG5004:file.CopyToAsync(Console.OpenStandardOutput())|}; } }", "its task is returned without being awaited")]
    [InlineData("Task Run() { var file = Open(); try { return {|LG5004:SendAsync(file)|}; } finally { file.Dispose(); } }", "the 'finally' disposes it first")]
    [InlineData("Task Run(bool disposes) { var file = Open(); try { return {|LG5004:SendAsync(file)|}; } finally { if (disposes) file.Dispose(); } }", "the 'finally' disposes it first")]
    [InlineData("sealed class Page : IDisposable { public void Dispose() => Console.WriteLine(); } sealed class Window { public event Action Closed; } void Run(Window window) { using var page = new Page(); window.Closed += {|LG5004:() => Console.WriteLine(page)|}; }", "it may run after")]
    [InlineData("Task Run() { using var file = Open(); var sending = {|LG5004:SendAsync(file)|}; return sending; }", "'sending' is returned without being awaited")]
    [InlineData("Task Run() { using var file = Open(); return {|LG5004:Task.WhenAll(SendAsync(file), Task.Delay(1))|}; }", "its task is returned")]
    [InlineData("void Run() { using var file = Open(); _ = {|LG5004:SendAsync(file)|}; }", "nothing awaits its task before the 'using' ends")]
    [InlineData("async Task Run() { Task sending; using (var file = Open()) { sending = {|LG5004:SendAsync(file)|}; } await sending; }", "'sending' is not awaited before the 'using' ends")]
    [InlineData("void Run() { using var file = Open(); _sending = {|LG5004:SendAsync(file)|}; }", "'_sending' keeps its task")]
    [InlineData("Task Run() { var all = new List<Task>(); for (int i = 0; i < 3; i++) { using var file = Open(); all.Add({|LG5004:SendAsync(file)|}); } return Task.WhenAll(all); }", "only kept in 'all'")]
    [InlineData("Task Run() { using var file = Open(); return {|LG5004:Task.Run(() => file.ReadByte())|}; }", "its task is returned")]
    [InlineData("Task<string> Run() { using var file = Open(); var reader = new StreamReader(file); return {|LG5004:reader.ReadToEndAsync()|}; }", "its task is returned")]
    [InlineData("IEnumerable<int> Run() { using var file = Open(); return {|LG5004:Bytes(file)|}; }", "the sequence is lazy")]
    [InlineData("IEnumerable<int> Run() { using var file = Open(); return {|LG5004:Enumerable.Range(0, 3).Select(_ => file.ReadByte())|}; }", "the sequence is lazy")]
    [InlineData("Task Run(List<int> all) { using var file = Open(); return {|LG5004:Task.WhenAll(all.Select(_ => SendAsync(file)))|}; }", "its task is returned")]
    [InlineData("Func<int> Run() { using var file = Open(); return {|LG5004:() => file.ReadByte()|}; }", "it may run after the 'using' has ended")]
    [InlineData("void Run() { using var file = Open(); Changed += {|LG5004:() => file.ReadByte()|}; }", "it may run after")]
    [InlineData("Task Run(CancellationToken token) { using var limit = new CancellationTokenSource(1000); return {|LG5004:Task.Delay(5000, limit.Token)|}; }", "its task is returned")]
    public Task UsedAfterItsEnd_Reports(string member, string because) => Verify.Reports(member + Helpers, because: because);

    [Theory]
    [InlineData("async Task Run() { using var file = Open(); await SendAsync(file); }")]
    [InlineData("Task Run(bool now) { var file = Open(); bool disposes = true; try { if (now) return Task.CompletedTask; disposes = false; return SendAsync(file); } finally { if (disposes) file.Dispose(); } }")]
    [InlineData("sealed class Page : IDisposable { public Window Window { get; } = new(); public void Dispose() => Console.WriteLine(); } sealed class Window { public event Action Closed; } void Run() { using var page = new Page(); page.Window.Closed += () => Console.WriteLine(page); }")]
    [InlineData("Task Run() { using var file = Open(); return LengthAsync(file); }")]
    [InlineData("Task Run() { using var file = Open(); return KnownAsync(file); }")]
    [InlineData("Task Run() { using var file = Open(); return Task.Delay(file.ReadByte()); }")]
    [InlineData("async Task Run() { using var file = Open(); var sending = SendAsync(file); await sending; }")]
    [InlineData("async Task Run() { using var file = Open(); await Task.WhenAll(SendAsync(file), Task.Delay(1)); }")]
    [InlineData("void Run() { using var file = Open(); SendAsync(file).Wait(); }")]
    [InlineData("void Run(ManualResetEventSlim sent) { using var file = Open(); _ = Task.Run(() => file.ReadByte()); Action wait = sent.Wait; wait(); }")]
    [InlineData("async Task Run() { Task sending; using (var file = Open()) { sending = SendAsync(file); await sending; } await sending; }")]
    [InlineData("async Task Run() { using var file = Open(); _sending = SendAsync(file); await _sending; }")]
    [InlineData("async Task Run() { using var file = Open(); var all = new List<Task>(); for (int i = 0; i < 3; i++) all.Add(SendAsync(file)); await Task.WhenAll(all); }")]
    [InlineData("async Task Run() { using var file = Open(); await Task.Run(() => file.ReadByte()); }")]
    [InlineData("Task Run() { var file = Open(); return SendAsync(file).ContinueWith(_ => file.Dispose()); }")]
    [InlineData("List<int> Run() { using var file = Open(); return Bytes(file).ToList(); }")]
    [InlineData("int Run() { using var file = Open(); Func<int> read = () => file.ReadByte(); return read(); }")]
    [InlineData("void Run() { using var file = Open(); Changed += () => { try { file.ReadByte(); } catch (ObjectDisposedException) { } }; }")]
    [InlineData("void Run() { using var file = Open(); Action changed = () => file.ReadByte(); Changed += changed; Changed -= changed; }")]
    [InlineData("Task Run(CancellationToken token) { using var plain = new CancellationTokenSource(); return Task.Delay(5000, plain.Token); }")]
    [InlineData("Task<int> Run() { using var memory = new MemoryStream(); return memory.ReadAsync(new byte[1], 0, 1); }")]
    [InlineData("Task Run(Stream other) { using var file = Open(); return SendAsync(other); }")]
    [InlineData("async IAsyncEnumerable<int> Run() { using var file = Open(); foreach (int b in Bytes(file)) { await Task.Yield(); yield return b; } }")]
    public Task EndedBefore_IsSilent(string member) => Verify.Silent(member + Helpers);

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode("Task Run() { using var file = File.OpenRead(\"a\"); return file.CopyToAsync( }");

    [Fact]
    public Task ReturnedTask_IsAwaited() => Verify.Fixes(
        """
        Task<string> ReadAsync(string path)
        {
            using var reader = new StreamReader(path);
            return {|LG5004:reader.ReadToEndAsync()|};
        }
        """,
        """
        async Task<string> ReadAsync(string path)
        {
            using var reader = new StreamReader(path);
            return await reader.ReadToEndAsync();
        }
        """);

    [Fact]
    public Task DroppedTask_IsAwaited() => Verify.Fixes(
        """
        async Task CopyAsync(Stream target)
        {
            await Task.Yield();
            using var file = File.OpenRead("a");
            _ = {|LG5004:file.CopyToAsync(target)|};
        }
        """,
        """
        async Task CopyAsync(Stream target)
        {
            await Task.Yield();
            using var file = File.OpenRead("a");
            await file.CopyToAsync(target);
        }
        """);

    [Fact]
    public Task ReturnedSequence_IsEnumerated() => Verify.Fixes(
        """
        IEnumerable<string> Lines(string path)
        {
            using var reader = new StreamReader(path);
            return {|LG5004:Enumerable.Range(0, 3).Select(_ => reader.ReadLine())|};
        }
        """,
        """
        IEnumerable<string> Lines(string path)
        {
            using var reader = new StreamReader(path);
            return Enumerable.Range(0, 3).Select(_ => reader.ReadLine()).ToList();
        }
        """,
        equivalenceKey: "LG5004_Enumerate");

    [Fact]
    public Task KeptInMember_NothingIsOffered() => Verify.OffersNoFix("""
        Task _copying;
        void Start(Stream target) { using var file = File.OpenRead("a"); _copying = {|LG5004:file.CopyToAsync(target)|}; }
        """);
}
