using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Runners.LG2006WeaklyHeldHandlerAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Runners.LG2006WeaklyHeldHandlerCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Runners;

public sealed class LG2006WeaklyHeldHandlerTests
{
    // The library's managers are not in the reference packs: one of the same name stands for them.
    private const string Sources = """
        namespace Microsoft.Maui { public class WeakEventManager { public void AddEventHandler(Delegate handler, string name) => GC.SuppressFinalize(handler); } }
        namespace Prism.Events { public class PubSubEvent<T> { public void Subscribe(Action<T> action, bool keepSubscriberReferenceAlive = false) => GC.SuppressFinalize(action); } }
        public sealed class Source
        {
            private readonly List<WeakReference<EventHandler>> _weak = new();
            private readonly List<WeakReference> _targets = new();
            private readonly List<object> _strong = new();
            public event EventHandler Changed { add => _weak.Add(new WeakReference<EventHandler>(value)); remove { } }
            public void Add(EventHandler handler) { ArgumentNullException.ThrowIfNull(handler); _weak.Add(new WeakReference<EventHandler>(handler)); }
            public void AddTarget(EventHandler handler) { _targets.Add(new WeakReference(handler.Target)); Console.WriteLine(handler.Method); }
            public void AddBoth(EventHandler handler) { _strong.Add(handler); _weak.Add(new WeakReference<EventHandler>(handler)); }
            public void AddAs(EventHandler handler, object owner) { _weak.Add(new WeakReference<EventHandler>(handler)); Owned.Add(owner, handler); }
            public static readonly System.Runtime.CompilerServices.ConditionalWeakTable<object, object> Owned = new();
        }
        public static class SourceExtensions { public static void When(this Source source, EventHandler handler) => source.Add(handler); }

        """;

    private static string InView(string members) => Sources + $$"""
        public sealed class View
        {
            private int _count; private EventHandler _handler; private Action<int> _action;
            private readonly Microsoft.Maui.WeakEventManager _events = new();
            private readonly Prism.Events.PubSubEvent<int> _bus = new();
            private void OnChanged(object sender, EventArgs e) => _count++;
            private static void OnAny(object sender, EventArgs e) { }
            {{members}}
        }
        """;

    [Theory]
    [InlineData("void Run(Source source) { source.Add({|LG2006:OnChanged|}); }")]
    [InlineData("void Run(Source source) { source.Add({|LG2006:(_, _) => _count++|}); }")]
    [InlineData("void Run(Source source, int more) { source.Add({|LG2006:(_, _) => Console.WriteLine(more)|}); }")]
    [InlineData("void Run(Source source) { source.Changed += {|LG2006:OnChanged|}; }")]
    [InlineData("void Run(Source source) { source.When({|LG2006:OnChanged|}); }")]
    [InlineData("void Run(Source source) { EventHandler handler = OnChanged; source.Add({|LG2006:handler|}); }")]
    [InlineData("void Run(Source source, int more) { source.AddTarget({|LG2006:(_, _) => Console.WriteLine(more)|}); }")]
    [InlineData("void Run(int more) { _events.AddEventHandler({|LG2006:new EventHandler((_, _) => Console.WriteLine(more))|}, \"a\"); }")]
    [InlineData("void Run(int more) { _bus.Subscribe({|LG2006:code => Console.WriteLine(code + more)|}); }")]
    [InlineData("object Run() => new WeakReference<EventHandler>({|LG2006:OnChanged|});")]
    [InlineData("void Run(Source source, int more) { source.AddTarget({|LG2006:Local|}); void Local(object sender, EventArgs e) => Console.WriteLine(more); }")]
    public Task NothingElseHasIt_Reports(string member) => Verify.Reports(InView(member));

    [Theory]
    [InlineData("void Run(Source source) { _handler = OnChanged; source.Add(_handler); }")]
    [InlineData("void Run(Source source) { source.Add(OnAny); }")]
    [InlineData("void Run(Source source) { source.Add((_, _) => Console.WriteLine()); }")]
    [InlineData("void Run(Source source) { source.AddTarget(OnChanged); }")]
    [InlineData("void Run(Source source) { source.AddTarget((_, _) => _count++); }")]
    [InlineData("void Run(Source source, int more) { source.AddBoth((_, _) => Console.WriteLine(more)); }")]
    [InlineData("void Run(Source source, int more) { source.AddAs((_, _) => Console.WriteLine(more), this); }")]
    [InlineData("void Run(Source source) { EventHandler handler = OnChanged; source.Add(handler); _handler = handler; }")]
    [InlineData("void Run(Source source) { EventHandler handler = OnChanged; source.Add(handler); Console.ReadLine(); GC.KeepAlive(handler); }")]
    [InlineData("void Run() { _events.AddEventHandler(new EventHandler(OnChanged), \"a\"); }")]
    [InlineData("void Run() { _bus.Subscribe(code => _count += code); }")]
    [InlineData("void Run(int more) { _bus.Subscribe(code => Console.WriteLine(code + more), keepSubscriberReferenceAlive: true); }")]
    [InlineData("void Run(int more) { _action = code => Console.WriteLine(more); _bus.Subscribe(code => Console.WriteLine(code + more)); }")]
    [InlineData("object Run(object data) => new WeakReference(data);")]
    public Task SomethingElseHasIt_IsSilent(string member) => Verify.Silent(InView(member));

    [Theory]
    [InlineData("void Run(Source source) { source.Add({|LG2006:OnChanged|}); }", "'Add' refers to the delegate weakly, and nothing else gets it")]
    [InlineData("void Run(Source source) { source.Changed += {|LG2006:OnChanged|}; }", "the event 'Changed' refers to the delegate weakly")]
    [InlineData("void Run(int more) { _bus.Subscribe({|LG2006:code => Console.WriteLine(code + more)|}); }", "'Subscribe' refers to the closure weakly")]
    [InlineData("void Run(Source source) { EventHandler handler = OnChanged; source.Add({|LG2006:handler|}); }", "'handler' ends with the method")]
    public Task Message_SaysWhatIsWeak(string member, string because) => Verify.Reports(InView(member), because);

    [Theory]
    [InlineData("void Run(Source source) { source.Add((_, _) => Console.WriteLine(_count }")]
    [InlineData("void Run(Source source) { source.Add(Missing); source.Changed += }")]
    public Task HalfWritten_IsSilent(string member) => Verify.SilentOnBrokenCode(InView(member));

    [Fact]
    public Task Argument_GetsAField() => Verify.Fixes(
        Sources + """
        public sealed class View
        {
            private int _count;

            public void Follow(Source source)
            {
                source.Changed += {|LG2006:OnChanged|};
            }

            private void OnChanged(object sender, EventArgs e) => _count++;
        }
        """,
        Sources + """
        public sealed class View
        {
            private int _count;
            private EventHandler _onChanged;

            public void Follow(Source source)
            {
                _onChanged = OnChanged;
                source.Changed += _onChanged;
            }

            private void OnChanged(object sender, EventArgs e) => _count++;
        }
        """);

    [Fact]
    public Task InALoop_NothingIsOffered() =>
        Verify.OffersNoFix(InView("void Run(Source[] all) { foreach (var source in all) { source.Add({|LG2006:OnChanged|}); } }"));
}
