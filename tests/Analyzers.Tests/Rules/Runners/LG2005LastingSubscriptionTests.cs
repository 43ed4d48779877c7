using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Runners.LG2005LastingSubscriptionAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Runners.LG2005LastingSubscriptionCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Runners;

public sealed class LG2005LastingSubscriptionTests
{
    private const string Publishers = """
        public sealed class Bus
        {
            public static readonly Bus Instance = new();
            public static Bus Replaced = new();
            public static event EventHandler Moved;
            public event EventHandler Changed;
            public static Bus Fresh => new();
            public void Raise() { Changed?.Invoke(this, EventArgs.Empty); Moved?.Invoke(this, EventArgs.Empty); }
        }

        """;

    private static string InPanel(string members) => Publishers + $$"""
        public class Panel
        {
            private int _count; private readonly Bus _own = new();
            private void OnMoved(object sender, EventArgs e) => _count++;
            private static void OnAny(object sender, EventArgs e) { }
            {{members}}
        }
        """;

    [Theory]
    [InlineData("public Panel() { {|LG2005:Bus.Moved += OnMoved|}; }")]
    [InlineData("public Panel() { {|LG2005:Bus.Moved += (_, _) => _count++|}; }")]
    [InlineData("public Panel(int more) { {|LG2005:Bus.Moved += (_, _) => Console.WriteLine(more)|}; }")]
    [InlineData("public Panel() { {|LG2005:Bus.Moved += new EventHandler(OnMoved)|}; }")]
    [InlineData("public Panel() { {|LG2005:Bus.Instance.Changed += OnMoved|}; }")]
    [InlineData("public Panel() { {|LG2005:AppDomain.CurrentDomain.ProcessExit += OnMoved|}; }")]
    [InlineData("public Panel() { {|LG2005:Bus.Moved += OnMoved|}; Bus.Moved += OnAny; Bus.Moved -= OnAny; }")]
    [InlineData("public Panel() { {|LG2005:Bus.Moved += (_, _) => _count++|}; } public void Close() { Bus.Moved -= (_, _) => _count++; }")]
    [InlineData("public static void Attach(Panel panel) { {|LG2005:Bus.Moved += (_, _) => panel._count++|}; }")]
    public Task NothingRemovesIt_Reports(string member) => Verify.Reports(InPanel(member));

    [Theory]
    [InlineData("public Panel() { Bus.Moved += OnMoved; } public void Close() => Bus.Moved -= OnMoved;")]
    [InlineData("public Panel() { Bus.Moved += OnMoved; } public void Close() => Bus.Moved -= new EventHandler(OnMoved);")]
    [InlineData("public Panel() { EventHandler handler = null; handler = (_, _) => { Bus.Moved -= handler; _count++; }; Bus.Moved += handler; }")]
    [InlineData("public Panel() { Bus.Moved += OnAny; }")]
    [InlineData("public Panel() { Bus.Moved += (_, _) => Console.WriteLine(); }")]
    [InlineData("public Panel() { _own.Changed += OnMoved; }")]
    [InlineData("public Panel(Bus bus) { bus.Changed += OnMoved; }")]
    [InlineData("public Panel() { Bus.Fresh.Changed += OnMoved; }")]
    [InlineData("public Panel() { Bus.Replaced.Changed += OnMoved; }")]
    [InlineData("private static readonly Panel s_only = new(); private Panel() { Bus.Moved += OnMoved; }")]
    [InlineData("private static readonly Lazy<Panel> s_only = new(); public Panel() { Bus.Moved += OnMoved; }")]
    [InlineData("public static void Main() { var panel = new Panel(); Bus.Moved += (_, _) => panel._count++; }")]
    [InlineData("public static void Begin(Panel panel) { AppDomain.CurrentDomain.ProcessExit += (_, _) => panel._count++; }")]
    public Task RemovedOrAsLongLived_IsSilent(string member) => Verify.Silent(InPanel(member));

    [Fact]
    public Task RegisteredAsSingleton_IsSilent() => Verify.Silent(InPanel("public Panel() { Bus.Moved += OnMoved; }") + """

        public static class Start
        {
            private sealed class Services { public void AddSingleton<T>() { } }
            public static void Configure() => new Services().AddSingleton<Panel>();
        }
        """);

    [Theory]
    [InlineData("public Panel() { {|LG2005:Bus.Moved += OnMoved|}; }", "'Bus.Moved' is static and holds every 'Panel' that subscribes, and nothing in the type removes 'OnMoved'")]
    [InlineData("public Panel() { {|LG2005:Bus.Instance.Changed += (_, _) => _count++|}; }", "'Bus.Instance' is static and holds every 'Panel' that subscribes, and a lambda cannot be named in '-='")]
    public Task Message_SaysWhoHoldsWhom(string member, string because) => Verify.Reports(InPanel(member), because);

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode(InPanel("public Panel() { Bus.Moved += OnMoved; Bus.Moved += }"));

    [Fact]
    public Task InADisposableType_DisposeRemovesIt() => Verify.Fixes(
        Publishers + """
        public sealed class Panel : IDisposable
        {
            private int _count;

            public Panel()
            {
                {|LG2005:Bus.Moved += OnMoved|};
            }

            public void Dispose()
            {
                _count = 0;
            }

            private void OnMoved(object sender, EventArgs e) => _count++;
        }
        """,
        Publishers + """
        public sealed class Panel : IDisposable
        {
            private int _count;

            public Panel()
            {
                Bus.Moved += OnMoved;
            }

            public void Dispose()
            {
                Bus.Moved -= OnMoved;
                _count = 0;
            }

            private void OnMoved(object sender, EventArgs e) => _count++;
        }
        """);

    [Theory]
    [InlineData("public Panel() { {|LG2005:Bus.Moved += OnMoved|}; }")]
    [InlineData("public Panel() { {|LG2005:Bus.Moved += (_, _) => _count++|}; } public void Dispose() => _count = 0;")]
    public Task WithoutDisposeOrAName_NothingIsOffered(string member) => Verify.OffersNoFix(InPanel(member));
}
