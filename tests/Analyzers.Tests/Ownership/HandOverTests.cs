using System.Text.RegularExpressions;
using LifetimeGuard.Analyzers.Ownership;

namespace LifetimeGuard.Analyzers.Tests.Ownership;

/// <summary>Every way in which somebody else gets the duty, for the three duties that rules ask about most.</summary>
public sealed class HandOverTests
{
    private const string Members = """
        T _field; static T s_static; T Property { get; set; } List<T> _list = new(); Dictionary<int, T> _byId = new(); T[] _array = new T[1];
        ConcurrentQueue<T> _queue = new(); ConcurrentDictionary<int, T> _shared = new(); (T, int) _pair; event Action<T> Made; event Action Later;
        System.Collections.Immutable.ImmutableList<T> _frozen = System.Collections.Immutable.ImmutableList<T>.Empty;
        sealed class Box { public T Inner { get; set; } } Box _box; sealed class Taker { private T _t; public Taker(T t) => _t = t; public Taker With(T t) { _t = t; return this; } }
        Taker _taker; record Held(T Inner); Held _held; struct Slot { public T Inner; } Slot _slot; T this[int n] { get => _byId[n]; set => _byId[n] = value; }
        void Keep(T t) => _field = t; void KeepDeep(T t) => Keep(t); static void Store(List<T> into, T t) => into.Add(t); T Same(T t) => t;
        """;

    public static TheoryData<string, string> Forms => new()
    {
        { "returned", "T Run() { var t = {0}; return t; }" },
        { "returned on one path, stored on the other", "T Run(bool b) { var t = {0}; if (b) { _field = t; return null; } return t; }" },
        { "returned in a tuple", "(T, int) Run() { var t = {0}; return (t, 1); }" },
        { "returned in an object", "Box Run() { var t = {0}; return new Box { Inner = t }; }" },
        { "returned in a collection", "List<T> Run() { var t = {0}; return new List<T> { t }; }" },
        { "returned from a lambda", "Func<T> Run() => () => {0};" },
        { "out parameter", "void Run(out T made) { made = {0}; }" },
        { "out parameter through a local", "bool Run(out T made) { var t = {0}; made = t; return true; }" },
        { "ref parameter", "void Run(ref T made) { made = {0}; }" },
        { "field", "void Run() { _field = {0}; }" },
        { "static field", "void Run() { var t = {0}; s_static = t; }" },
        { "property", "void Run() { Property = {0}; }" },
        { "indexer", "void Run() { this[3] = {0}; }" },
        { "field of another object", "void Run(Box box) { var t = {0}; box.Inner = t; }" },
        { "field of a struct field", "void Run() { var t = {0}; _slot.Inner = t; }" },
        { "array element", "void Run() { _array[0] = {0}; }" },
        { "list", "void Run() { var t = {0}; _list.Add(t); }" },
        { "dictionary", "void Run() { var t = {0}; _byId[1] = t; }" },
        { "concurrent dictionary", "void Run() { var t = {0}; _shared.TryAdd(1, t); }" },
        { "queue", "void Run() { var t = {0}; _queue.Enqueue(t); }" },
        { "immutable collection", "void Run() { var t = {0}; _frozen = _frozen.Add(t); }" },
        { "tuple field", "void Run() { var t = {0}; _pair = (t, 1); }" },
        { "deconstruction into a field", "void Run() { (_field, var n) = ({0}, 1); Console.WriteLine(n); }" },
        { "object initialiser", "void Run() { var t = {0}; _box = new Box { Inner = t }; }" },
        { "record", "void Run() { var t = {0}; _held = new Held(t); }" },
        { "with expression", "void Run() { var t = {0}; _held = _held with { Inner = t }; }" },
        { "constructor argument", "void Run() { var t = {0}; _taker = new Taker(t); }" },
        { "fluent chain", "void Run() { var t = {0}; _taker = new Taker(null).With(t); }" },
        { "method that keeps it", "void Run() { var t = {0}; Keep(t); }" },
        { "method whose callee keeps it", "void Run() { var t = {0}; KeepDeep(t); }" },
        { "method that stores it in its argument", "void Run() { var t = {0}; Store(_list, t); }" },
        { "method that gives it back", "T Run() { var t = {0}; return Same(t); }" },
        { "unknown method", "void Run(Action<T> take) { var t = {0}; take(t); }" },
        { "event", "void Run() { var t = {0}; Made?.Invoke(t); }" },
        { "closure that is stored", "void Run() { var t = {0}; Later += () => Keep(t); }" },
        { "local function that is stored", "void Run() { var t = {0}; Later += Use; void Use() => Keep(t); }" },
        { "yield", "IEnumerable<T> Run() { var t = {0}; yield return t; }" },
        { "async result", "async Task<Box> Run() { var t = {0}; await Task.Yield(); return new Box { Inner = t }; }" },
        { "interlocked exchange", "void Run() { var t = {0}; var old = Interlocked.Exchange(ref _field, t); }" },
        { "interlocked compare exchange", "void Run() { var t = {0}; if (Interlocked.CompareExchange(ref _field, t, null) != null) Keep(t); }" },
        { "coalescing assignment", "void Run() { _field ??= {0}; }" },
        { "lazy", "Lazy<T> Run() => new Lazy<T>(() => {0});" },
        { "async local", "AsyncLocal<T> _flowing = new(); void Run() { _flowing.Value = {0}; }" },
        { "weak table", "System.Runtime.CompilerServices.ConditionalWeakTable<object, T> _of = new(); void Run() { _of.Add(this, {0}); }" },
        { "handle", "System.Runtime.InteropServices.GCHandle Run() { var t = {0}; return System.Runtime.InteropServices.GCHandle.Alloc(t); }" },
        { "service collection", "void Run(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { var t = {0}; Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(services, t); }" },
        { "both sides of a condition", "void Run(bool b) { var t = b ? {0} : null; if (b) Keep(t); }" },
        { "finally", "void Run() { T t = null; try { t = {0}; } finally { Keep(t); } }" },
        { "dynamic", "void Run(dynamic sink) { var t = {0}; sink.Take(t); }" },
        { "pointer-like ref local", "void Run() { ref T slot = ref _array[0]; slot = {0}; }" },
    };

    [Theory, MemberData(nameof(Forms))]
    public void Process_IsHandedOver(string form, string program) => Assert.True(FateOf(program, "Process", "Process.Start(\"x\")", Duty.Release) is Fate.HandedOver or Fate.Unknown, form);

    [Theory, MemberData(nameof(Forms))]
    public void Timer_IsHandedOver(string form, string program) => Assert.True(FateOf(program, "Timer", "new Timer(_ => { }, null, 1, 1)", Duty.Keep) is Fate.HandedOver or Fate.Unknown, form);

    [Theory, MemberData(nameof(Forms))]
    public void Task_IsHandedOver(string form, string program) => Assert.True(FateOf(program, "Task<int>", "Task.Run(() => 1)", Duty.Observe) is Fate.HandedOver or Fate.Released or Fate.Unknown, form);

    [Fact]
    public void SilenceIsKnowledge_InMostForms()
    {
        var unknown = Forms.Where(row => FateOf(row.Data.Item2, "Process", "Process.Start(\"x\")", Duty.Release) is Fate.Unknown).Select(row => row.Data.Item1);

        Assert.Empty(unknown);
    }

    private static Fate FateOf(string program, string type, string made, Duty duty) =>
        EngineProbe.FateOf(Regex.Replace(Members + "\n" + program, @"\bT\b", type).Replace("{0}", $"[|{made}|]"), duty).Fate;
}
