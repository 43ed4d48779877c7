using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Runners.LG2004UnrootedCallbackAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Runners.LG2004UnrootedCallbackCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Runners;

public sealed class LG2004UnrootedCallbackTests
{
    private const string Native = """
        using System.Runtime.InteropServices;
        public delegate int Callback(int code);
        public struct Callbacks { public Callback Opened; public IntPtr User; }
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] public delegate void SetHandler(Callback callback);
        public static class Native
        {
            [DllImport("lib")] public static extern void lib_set_callback(Callback callback);
            [DllImport("lib", EntryPoint = "lib_add_listener")] public static extern void Listen(Callback callback);
            [DllImport("lib")] public static extern void lib_remove_callback(Callback callback);
            [DllImport("lib")] public static extern void lib_enum_items(Callback callback);
            [DllImport("lib")] public static extern void lib_do(Callback callback);
            [DllImport("lib")] public static extern void lib_register(ref Callbacks callbacks);
            [DllImport("lib")] public static extern void lib_set_pointer(IntPtr callback);
            [DllImport("lib")] public static extern bool SetConsoleCtrlHandler(Callback callback, bool add);
            [DllImport("lib")] public static extern IntPtr SetWindowsHookExW(int kind, Callback callback);
            public static SetHandler SetHandler;
        }

        """;

    private static string InDevice(string members) => Native + $$"""
        public sealed class Device
        {
            private Callback _callback; private IntPtr _pointer; private int _count; private static Callback s_callback = Nothing;
            private int Handle(int code) => _count += code;
            private static int Nothing(int code) => code;
            {{members}}
        }
        """;

    [Theory]
    [InlineData("void Run() { Native.lib_set_callback({|LG2004:Handle|}); }")]
    [InlineData("void Run() { Native.lib_set_callback({|LG2004:code => _count += code|}); }")]
    [InlineData("void Run(int more) { Native.lib_set_callback({|LG2004:code => code + more|}); }")]
    [InlineData("void Run() { Native.lib_set_callback({|LG2004:new Callback(Handle)|}); }")]
    [InlineData("void Run() { Native.lib_set_callback({|LG2004:new Callback(Nothing)|}); }")]
    [InlineData("static Device() { Native.lib_set_callback({|LG2004:Nothing|}); }")]
    [InlineData("void Run() { Native.Listen({|LG2004:Handle|}); }")]
    [InlineData("void Run() { Native.SetHandler({|LG2004:Handle|}); }")]
    [InlineData("void Run() { Native.SetWindowsHookExW(13, {|LG2004:Handle|}); }")]
    [InlineData("void Run() { Native.SetConsoleCtrlHandler({|LG2004:Handle|}, true); }")]
    [InlineData("void Run() { Callback callback = Handle; Native.lib_set_callback({|LG2004:callback|}); }")]
    [InlineData("void Run() { Callback callback = Handle; Native.lib_set_callback({|LG2004:callback|}); GC.KeepAlive(callback); }")]
    [InlineData("void Run() { var all = new Callbacks { Opened = Handle }; Native.lib_register(ref {|LG2004:all|}); }")]
    [InlineData("void Run() { var all = new Callbacks(); all.Opened = Handle; Native.lib_register(ref {|LG2004:all|}); }")]
    [InlineData("void Run() { Native.lib_set_pointer(Marshal.GetFunctionPointerForDelegate({|LG2004:new Callback(Handle)|})); }")]
    [InlineData("void Run() { _pointer = Marshal.GetFunctionPointerForDelegate<Callback>({|LG2004:Handle|}); }")]
    [InlineData("void Run() { Callback callback = Handle; _pointer = Marshal.GetFunctionPointerForDelegate({|LG2004:callback|}); }")]
    [InlineData("IntPtr Run() { Callback callback = Handle; return Marshal.GetFunctionPointerForDelegate({|LG2004:callback|}); }")]
    [InlineData("void Run() { Callback callback = Handle; var pointer = Marshal.GetFunctionPointerForDelegate({|LG2004:callback|}); Native.lib_set_pointer(pointer); }")]
    public Task NothingManagedHasIt_Reports(string member) => Verify.Reports(InDevice(member));

    [Theory]
    [InlineData("void Run() { _callback = Handle; Native.lib_set_callback(_callback); }")]
    [InlineData("void Run() { Native.lib_set_callback(_callback = Handle); }")]
    [InlineData("void Run() { Native.lib_set_callback(s_callback); }")]
    [InlineData("void Run() { Native.lib_set_callback(Nothing); }")]
    [InlineData("void Run() { Native.lib_set_callback(code => code + 1); }")]
    [InlineData("void Run() { Native.lib_set_callback(static code => code + 1); }")]
    [InlineData("void Run() { Native.lib_enum_items(Handle); }")]
    [InlineData("void Run() { Native.lib_do(Handle); }")]
    [InlineData("void Run() { Native.lib_remove_callback(Handle); }")]
    [InlineData("void Run() { Native.SetConsoleCtrlHandler(Handle, false); }")]
    [InlineData("void Run() { Native.lib_set_callback(null); }")]
    [InlineData("void Run() { Callback callback = Handle; Native.lib_set_callback(callback); _callback = callback; }")]
    [InlineData("void Run() { Callback callback = Handle; Native.lib_set_callback(callback); Console.ReadLine(); GC.KeepAlive(callback); }")]
    [InlineData("void Run() { Callback callback = Handle; Native.lib_set_callback(callback); Native.lib_remove_callback(callback); }")]
    [InlineData("void Run() { Callback callback = Handle; GCHandle.Alloc(callback); Native.lib_set_callback(callback); }")]
    [InlineData("void Run() { var all = new Callbacks { Opened = _callback }; Native.lib_register(ref all); }")]
    [InlineData("void Run() { Callback callback = Handle; Native.lib_do(callback); }")]
    [InlineData("void Run() { Callback callback = Handle; var pointer = Marshal.GetFunctionPointerForDelegate(callback); Native.lib_set_pointer(pointer); _callback = callback; }")]
    [InlineData("void Run() { _pointer = Marshal.GetFunctionPointerForDelegate(_callback); }")]
    [InlineData("void set_callback(Callback callback) { } void Run() { set_callback(Handle); }")]
    public Task SomethingHasIt_OrNothingIsKept_IsSilent(string member) => Verify.Silent(InDevice(member));

    [Theory]
    [InlineData("void Run() { Native.lib_set_callback({|LG2004:Handle|}); }", "'lib_set_callback' keeps a pointer to it, and nothing else gets this delegate")]
    [InlineData("void Run() { Native.lib_set_callback({|LG2004:code => _count|}); }", "nothing else gets this lambda")]
    [InlineData("void Run() { Callback callback = Handle; Native.lib_set_callback({|LG2004:callback|}); }", "'callback', which alone refers to it, ends with the method")]
    [InlineData("void Run() { _pointer = Marshal.GetFunctionPointerForDelegate<Callback>({|LG2004:Handle|}); }", "a function pointer does not hold it")]
    public Task Message_SaysWhoKeepsWhat(string member, string because) => Verify.Reports(InDevice(member), because);

    [Fact]
    public Task Path_PointsToTheCreation() =>
        Verify.Reports(InDevice("void Run() { Callback callback = Handle; Native.lib_set_callback({|LG2004:callback|}); }"), path: "Handle; Native");

    [Theory]
    [InlineData("void Run() { Native.lib_set_callback(code => _count + }")]
    [InlineData("void Run() { Native.lib_set_callback(Missing); Native.lib_set_(Handle")]
    public Task HalfWritten_IsSilent(string member) => Verify.SilentOnBrokenCode(InDevice(member));

    [Fact]
    public Task Argument_GetsAField() => Verify.Fixes(
        Native + """
        public sealed class Device
        {
            private int _count;

            public Device()
            {
                // for as long as the device is open
                Native.lib_set_callback({|LG2004:Handle|});
            }

            private int Handle(int code) => _count += code;
        }
        """,
        Native + """
        public sealed class Device
        {
            private int _count;
            private readonly Callback _handle;

            public Device()
            {
                // for as long as the device is open
                _handle = Handle;
                Native.lib_set_callback(_handle);
            }

            private int Handle(int code) => _count += code;
        }
        """);

    [Fact]
    public Task LocalOfAStaticMethod_GetsAStaticField() => Verify.Fixes(
        Native + """
        public static class Device
        {
            public static void Open(int more)
            {
                Callback callback = code => code + more;
                Native.lib_set_callback({|LG2004:callback|});
            }
        }
        """,
        Native + """
        public static class Device
        {
            private static Callback _callback;

            public static void Open(int more)
            {
                Callback callback = code => code + more;
                _callback = callback;
                Native.lib_set_callback(callback);
            }
        }
        """);

    [Theory]
    [InlineData("void Run() => Native.lib_set_callback({|LG2004:Handle|});")]
    [InlineData("void Run() { while (true) { Native.lib_set_callback({|LG2004:Handle|}); } }")]
    [InlineData("void Run() { var all = new Callbacks { Opened = Handle }; Native.lib_register(ref {|LG2004:all|}); }")]
    public Task WhereAFieldIsNoAnswer_NothingIsOffered(string member) => Verify.OffersNoFix(InDevice(member));
}
