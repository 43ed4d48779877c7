using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Runners.LG2009UnfreedHandleAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Runners.LG2009UnfreedHandleCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Runners;

public sealed class LG2009UnfreedHandleTests
{
    private const string Usings = """
        using System.Runtime.InteropServices;

        """;

    private static string InBuffer(string members) => Usings + $$"""
        public sealed class Buffer
        {
            private GCHandle _handle; private readonly List<GCHandle> _all = new(); private readonly byte[] _data = new byte[8]; private bool _flag;
            private static void Use(IntPtr pointer) { if (pointer == IntPtr.Zero) throw new InvalidOperationException(); }
            private static void Release(GCHandle handle) => handle.Free();
            {{members}}
        }
        """;

    [Theory]
    [InlineData("void Run() { var handle = {|LG2009:GCHandle.Alloc(_data, GCHandleType.Pinned)|}; Use(handle.AddrOfPinnedObject()); }")]
    [InlineData("void Run() { var handle = {|LG2009:GCHandle.Alloc(_data)|}; if (_flag) return; handle.Free(); }")]
    [InlineData("void Run() { var handle = {|LG2009:GCHandle.Alloc(_data, GCHandleType.Weak)|}; Console.WriteLine(handle.Target); }")]
    [InlineData("IntPtr Run() => {|LG2009:GCHandle.Alloc(_data, GCHandleType.Pinned)|}.AddrOfPinnedObject();")]
    [InlineData("void Run() { {|LG2009:GCHandle.Alloc(_data)|}; }")]
    [InlineData("void Run() { GCHandle handle = default; for (int i = 0; i < 9; i++) handle = {|LG2009:GCHandle.Alloc(_data)|}; handle.Free(); }")]
    [InlineData("void Run() { var handle = {|LG2009:GCHandle.Alloc(_data)|}; try { Use(default); } catch (InvalidOperationException) { return; } handle.Free(); }")]
    [InlineData("void Run() { _handle = {|LG2009:GCHandle.Alloc(_data)|}; } object Data => _handle.Target;")]
    [InlineData("void Run() { this._handle = {|LG2009:GCHandle.Alloc(this)|}; Use(_handle.IsAllocated ? default : default); }")]
    [InlineData("void Run() { var handle = {|LG2009:new PinnedGCHandle<byte[]>(_data)|}; Console.WriteLine(handle.Target.Length); }")]
    public Task SomePathDoesNotFreeIt_Reports(string member) => Verify.Reports(InBuffer(member));

    [Theory]
    [InlineData("void Run() { var handle = GCHandle.Alloc(_data, GCHandleType.Pinned); try { Use(handle.AddrOfPinnedObject()); } finally { handle.Free(); } }")]
    [InlineData("void Run() { GCHandle handle = default; try { handle = GCHandle.Alloc(_data); Use(default); } finally { if (handle.IsAllocated) handle.Free(); } }")]
    [InlineData("void Run() { GCHandle? handle = null; try { handle = GCHandle.Alloc(_data); Use(default); } finally { handle?.Free(); } }")]
    [InlineData("void Run() { var handle = GCHandle.Alloc(_data); Use(GCHandle.ToIntPtr(handle)); }")]
    [InlineData("void Run() { var handle = GCHandle.Alloc(_data); Use((IntPtr)handle); }")]
    [InlineData("void Run() { _handle = GCHandle.Alloc(_data); } void Close() => _handle.Free();")]
    [InlineData("void Run() { _handle = GCHandle.Alloc(_data); } void Close() { if (_handle.IsAllocated) Release(_handle); }")]
    [InlineData("void Run() { _handle = GCHandle.Alloc(this); Use(GCHandle.ToIntPtr(_handle)); }")]
    [InlineData("private static GCHandle s_handle = GCHandle.Alloc(new byte[8]); void Run() => Console.WriteLine(s_handle.Target);")]
    [InlineData("private static readonly Buffer s_only = new(); void Run() { _handle = GCHandle.Alloc(_data); Console.WriteLine(s_only); }")]
    [InlineData("public GCHandle Handle; void Run() { Handle = GCHandle.Alloc(_data); }")]
    [InlineData("void Run() { _all.Add(GCHandle.Alloc(_data)); }")]
    [InlineData("GCHandle Run() => GCHandle.Alloc(_data);")]
    [InlineData("void Run() { var handle = GCHandle.Alloc(_data); Release(handle); }")]
    [InlineData("void Run() { var handle = GCHandle.FromIntPtr(default); Console.WriteLine(handle.Target); }")]
    [InlineData("void Run() { var handle = new GCHandle(); Console.WriteLine(handle.IsAllocated); }")]
    [InlineData("void Run() { using var handle = new PinnedGCHandle<byte[]>(_data); Console.WriteLine(handle.Target.Length); }")]
    public Task FreedOrHandedOver_IsSilent(string member) => Verify.Silent(InBuffer(member));

    [Theory]
    [InlineData("void Run() { var handle = {|LG2009:GCHandle.Alloc(_data)|}; Use(handle.AddrOfPinnedObject()); }", "'handle' goes out of scope and was never freed or passed on")]
    [InlineData("void Run() { _handle = {|LG2009:GCHandle.Alloc(_data)|}; }", "the private field '_handle' holds it, and nothing in 'Buffer' frees it or passes it on")]
    [InlineData("void Run() { var handle = {|LG2009:GCHandle.Alloc(_data)|}; if (_flag) return; handle.Free(); }", "'handle' is freed or passed on on other paths, but not on the one that leaves here")]
    public Task Message_SaysHowItIsLost(string member, string because) => Verify.Reports(InBuffer(member), because);

    [Fact]
    public Task Path_PointsToTheWayOut() =>
        Verify.Reports(InBuffer("void Run() { var handle = {|LG2009:GCHandle.Alloc(_data)|}; if (_flag) return; handle.Free(); }"), path: "return;");

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode(InBuffer("void Run() { var handle = GCHandle.Alloc(_data); handle.Fr("));

    [Fact]
    public Task LostOnOnePath_IsFreedInFinally() => Verify.Fixes(
        Usings + """
        public static class Buffer
        {
            public static bool Send(byte[] data, Func<IntPtr, int> send)
            {
                // native code reads it
                var handle = {|LG2009:GCHandle.Alloc(data, GCHandleType.Pinned)|};
                int sent = send(handle.AddrOfPinnedObject());
                if (sent < 0)
                    return false;

                handle.Free();
                return true;
            }
        }
        """,
        Usings + """
        public static class Buffer
        {
            public static bool Send(byte[] data, Func<IntPtr, int> send)
            {
                // native code reads it
                var handle = GCHandle.Alloc(data, GCHandleType.Pinned);
                try
                {
                    int sent = send(handle.AddrOfPinnedObject());
                    if (sent < 0)
                        return false;

                    return true;
                }
                finally
                {
                    handle.Free();
                }
            }
        }
        """);

    [Theory]
    [InlineData("void Run() { {|LG2009:GCHandle.Alloc(_data)|}; }")]
    [InlineData("void Run() { var handle = {|LG2009:GCHandle.Alloc(_data)|}; if (_flag) handle.Free(); }")]
    [InlineData("IntPtr Run() => {|LG2009:GCHandle.Alloc(_data, GCHandleType.Pinned)|}.AddrOfPinnedObject();")]
    public Task WhereNoStatementFollows_NothingIsOffered(string member) => Verify.OffersNoFix(InBuffer(member));
}
