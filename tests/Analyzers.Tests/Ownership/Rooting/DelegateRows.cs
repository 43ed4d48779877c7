using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LifetimeGuard.Analyzers.Tests.Ownership.Rooting;

/// <summary>Delegates that nothing but a weak reference or native code refers to, and handles of the collector.</summary>
internal static class DelegateRows
{
    private static readonly ConditionalWeakTable<object, object> Table = new();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate void NativeCallback();

    public static IEnumerable<RootingRow> All =>
    [
        Watched("method group of an object", false, "nothing", subject => (Action)subject.Beat, EngineClaim.NewDelegate("Action a = [|Beat|];")),
        Watched("lambda that captures variables", false, "nothing", subject => (Action)(() => subject.Beat()), EngineClaim.NewDelegate("Action a = [|() => Console.WriteLine(some)|];")),
        Watched("target of a lambda that captures variables", false, "nothing: the closure object belongs to the delegate alone", subject => ((Action)(() => subject.Beat())).Target!),
        Watched("lambda that captures only `this`", false, "nothing", _ => new Holder().Lambda(), EngineClaim.NewDelegate("Action a = [|() => _beats++|];")),
        Watched("target of a lambda that captures only `this`, object held by somebody", true, "the target is the object itself", _ => Kept(new Holder()).Lambda().Target!),
        Watched("lambda without captures", true, "the compiler keeps it in a static field", _ => (Action)(() => Console.WriteLine()), EngineClaim.CachedDelegate("Action a = [|() => Console.WriteLine()|];")),
        Watched("method group of a static method, C# 11 and later", true, "the compiler keeps it in a static field", _ => (Action)Any, EngineClaim.CachedDelegate("Action a = [|Any|];")),
        Watched("`new Action(...)` of a static method", false, "nothing: the compiler keeps conversions, not objects that are asked for", _ => new Action(Any), EngineClaim.NewDelegate("var a = [|new Action(Any)|];")),
        Watched("method group of a static method, in a static constructor", false, "nothing: code that runs once is not given a field", _ => Once.Take(),
            EngineClaim.NewDelegate("public static class Once { static Once() { Action a = [|Any|]; a(); } static void Any() { } }"), count: 1),
        Watched("method group of a static method, in the initialiser of a static field", false, "nothing: code that runs once is not given a field", _ => OnceByField.Take(),
            EngineClaim.NewDelegate("public static class Once { static Action _first = [|Any|]; static void Any() => _first(); }"), count: 1),
        Watched("delegate whose function pointer native code has", false, "nothing: a pointer is no reference", subject =>
        {
            var callback = new NativeCallback(subject.Beat);
            Stage.Kept.Add(Marshal.GetFunctionPointerForDelegate(callback));
            return callback;
        }, EngineClaim.NewDelegate("var a = [|new Action(Beat)|];")),
        Watched("object with a `GCHandle` of type `Normal`", true, "the handle, until it is freed", _ => Handled(GCHandleType.Normal), EngineClaim.MustBeFreed("_ = [|System.Runtime.InteropServices.GCHandle.Alloc(some)|];")),
        Watched("object with a `GCHandle` of type `Pinned`", true, "the handle, until it is freed", _ => Handled(GCHandleType.Pinned),
            EngineClaim.MustBeFreed("_ = [|System.Runtime.InteropServices.GCHandle.Alloc(some, System.Runtime.InteropServices.GCHandleType.Pinned)|];")),
        Watched("object with a `GCHandle` of type `Weak`", false, "nothing; the handle itself stays until it is freed", _ => Handled(GCHandleType.Weak),
            EngineClaim.MustBeFreed("_ = [|System.Runtime.InteropServices.GCHandle.Alloc(some, System.Runtime.InteropServices.GCHandleType.Weak)|];")),
        Watched("value in a `ConditionalWeakTable` whose key somebody holds", true, "the key", subject =>
        {
            var value = (Action)subject.Beat;
            Table.Add(Kept(new object()), value);
            return value;
        }),
        Watched("value in a `ConditionalWeakTable` whose key only it refers to", false, "nothing: the value is held through its key, which is held by nobody", subject =>
        {
            var value = (Action)(() => subject.Beat());
            Table.Add(value.Target!, value);
            return value;
        }),
    ];

    private static RootingRow Watched(string name, bool lives, string why, Func<Subject, object> start, EngineClaim? claim = null, int count = 4) =>
        new(name, lives, why, start) { Reports = false, Claim = claim, Count = count };

    private static T Kept<T>(T value)
        where T : class
    {
        Stage.Kept.Add(value);
        return value;
    }

    // The handles are never freed: the table is about what they keep meanwhile.
    private static byte[] Handled(GCHandleType type)
    {
        byte[] data = new byte[8];
        Stage.Kept.Add(GCHandle.Alloc(data, type));
        return data;
    }

    private static void Any() => Console.WriteLine();

    private sealed class Holder
    {
        private int _count;

        public Action Lambda() => () => _count++;
    }

    private static class OnceByField
    {
        private static Action? _first = Any;

        public static Action Take() => Interlocked.Exchange(ref _first, null)!;
    }

    private static class Once
    {
        private static Action? _first;

        static Once() => _first = Any;

        public static Action Take() => Interlocked.Exchange(ref _first, null)!;
    }
}
