using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Shutdown.LG5010GrowingCollectionAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Shutdown;

public sealed class LG5010GrowingCollectionTests
{
    [Fact]
    public Task StaticList_GetsEveryResult_Reports() => Verify.Reports(
        """
        private static readonly List<string> History = new();

        public void Handle(int id)
        {
            {|LG5010:History.Add($"handled {id}")|};
        }

        public int Count => History.Count;
        """,
        because: "'History' only ever grows: it is static, each '$\"handled {id}\"' stays in it",
        path: "History = new()");

    [Fact]
    public Task StaticList_GetsWhatItsCallerHandsIn_IsSilent() => Verify.Silent(
        """
        private static readonly HashSet<string> Disabled = new();

        public static void Disable(string name) => Disabled.Add(name);
        """);

    [Fact]
    public Task CollectionOfItsOwnType_MayHaveABound_IsSilent() => Verify.Silent(
        """
        private sealed class Recent : List<string>;
        private static readonly Recent History = new();

        public void Handle(int id) => History.Add($"handled {id}");
        """);

    [Theory]
    [InlineData("class", "{|LG5010:All.Add(this)|}", true)]
    [InlineData("abstract class", "All.Add(this)", false)]
    public Task StaticList_OfEveryObject_WhereItIsKnownWhoMakesThem(string kind, string growth, bool reports)
    {
        string source = $$"""
            public {{kind}} Part
            {
                private static readonly List<object> All = new();

                protected Part() => {{growth}};
            }
            """;
        return reports ? Verify.Reports(source) : Verify.Silent(source);
    }

    [Fact]
    public Task ImmutableTable_IsStoredBackWithEachElement_Reports() => Verify.Reports(
        """
        private static System.Collections.Immutable.ImmutableList<string> s_all = System.Collections.Immutable.ImmutableList<string>.Empty;

        public void Handle(int id) => s_all = {|LG5010:s_all.Add($"handled {id}")|};
        """);

    [Fact]
    public Task ImmutableTable_GivesANewOne_IsSilent() => Verify.Silent(
        """
        private static readonly System.Collections.Immutable.ImmutableList<string> s_none = System.Collections.Immutable.ImmutableList<string>.Empty;

        public object Handle(int id) => s_none.Add($"handled {id}");
        """);

    [Fact]
    public Task StaticList_WithABound_IsSilent() => Verify.Silent(
        """
        private static readonly List<string> History = new();

        public void Handle(int id)
        {
            if (History.Count > 100)
                History.RemoveAt(0);
            History.Add($"handled {id}");
        }
        """);

    [Fact]
    public Task StaticList_IsNotFilledBeyondALimit_IsSilent() => Verify.Silent(
        """
        private static readonly List<string> History = new();

        public void Handle(int id)
        {
            if (History.Count < 100)
                History.Add($"handled {id}");
        }
        """);

    [Fact]
    public Task InstanceList_OfAnOrdinaryType_IsSilent() => Verify.Silent(
        """
        private readonly List<string> _history = new();

        public void Handle(int id) => _history.Add($"handled {id}");
        """);

    [Fact]
    public Task InstanceList_OfARegisteredSingleton_Reports() => Verify.Reports(
        """
        using Microsoft.Extensions.DependencyInjection;

        public sealed class AuditTrail
        {
            private readonly ConcurrentQueue<string> _lines = new();

            public void Write(int user) => {|LG5010:_lines.Enqueue($"user {user}")|};
        }

        public static class Setup
        {
            public static void Configure(IServiceCollection services) => services.AddSingleton<AuditTrail>();
        }
        """,
        because: "it belongs to the singleton 'AuditTrail'");

    [Fact]
    public Task InstanceList_OfARegisteredTransient_IsSilent() => Verify.Silent(
        """
        using Microsoft.Extensions.DependencyInjection;

        public sealed class AuditTrail
        {
            private readonly ConcurrentQueue<string> _lines = new();

            public void Write(int user) => _lines.Enqueue($"user {user}");
        }

        public static class Setup
        {
            public static void Configure(IServiceCollection services) => services.AddTransient<AuditTrail>();
        }
        """);

    [Fact]
    public Task StaticTable_OfExpressionsByText_Reports() => Verify.Reports(
        """
        private static readonly ConcurrentDictionary<string, System.Text.RegularExpressions.Regex> Known = new();

        public bool Matches(string pattern, string line) => {|LG5010:Known.GetOrAdd(pattern, text => new(text))|}.IsMatch(line);
        """,
        because: "each new 'pattern' stays in it");

    [Fact]
    public Task StaticTable_OfWhatBelongsToANameIsLookedUp_IsSilent() => Verify.Silent(
        """
        private static readonly ConcurrentDictionary<string, string> Known = new();

        public string Shorten(string name) => Known.GetOrAdd(name, text => text.Trim());
        """);

    [Fact]
    public Task StaticTable_ByAnIdThatIsNewEachTime_Reports() => Verify.Reports(
        """
        private static readonly Dictionary<Guid, string> Running = new();

        public void Begin(string name) => {|LG5010:Running[Guid.NewGuid()] = name|};
        """);

    [Fact]
    public Task StaticTable_ByAKeyOfTheCaller_WithTheTime_Reports() => Verify.Reports(
        """
        private static readonly ConcurrentDictionary<string, DateTime> Seen = new();

        public void Note(string user) => {|LG5010:Seen[user] = DateTime.UtcNow|};
        """);

    [Fact]
    public Task StaticList_TakesInASequence_IsSilent() => Verify.Silent(
        """
        private static readonly List<string> Plugins = new();

        public void Load(IEnumerable<string> found)
        {
            foreach (string plugin in found)
                Plugins.Add(plugin);
        }
        """);

    [Fact]
    public Task StaticList_OfPartsOfTheCaller_IsSilent() => Verify.Silent(
        """
        private static readonly List<Tuple<System.Reflection.Assembly, string>> Sheets = new();

        public static void AddSheet(System.Reflection.Assembly assembly, string resource) => Sheets.Add(Tuple.Create(assembly, resource));
        """);

    [Fact]
    public Task StaticTable_ByType_IsSilent() => Verify.Silent(
        """
        private static readonly ConcurrentDictionary<Type, string> Names = new();

        public string NameOf(object value) => Names.GetOrAdd(value.GetType(), type => type.Name);
        """);

    [Fact]
    public Task StaticTable_ByConstants_IsSilent() => Verify.Silent(
        """
        private static readonly Dictionary<string, int> Counts = new();

        public void Start() => Counts["start"] = Counts.Count;

        public void Stop() => Counts["stop"] = 0;
        """);

    [Fact]
    public Task StaticTable_FilledInTheStaticConstructor_IsSilent() => Verify.Silent(
        """
        public static class Codes
        {
            private static readonly Dictionary<int, string> Names = new();

            static Codes()
            {
                foreach (int code in Enumerable.Range(0, 100))
                    Add(code);
            }

            public static string Of(int code) => Names[code];

            private static void Add(int code) => Names[code] = code.ToString();
        }
        """);

    [Fact]
    public Task StaticTable_IsARegistry_IsSilent() => Verify.Silent(
        """
        private static readonly Dictionary<string, Func<int>> Factories = new();

        public static void Register(string name, Func<int> factory) => Factories[name] = factory;
        """);

    [Fact]
    public Task StaticTable_IsARegistryThatIsObsolete_IsSilent() => Verify.Silent(
        """
        private static readonly Dictionary<string, string> Colors = new();

        [Obsolete("Use a style sheet.")]
        public static void AddColor(string state, string color) => Colors.Add(state, color);
        """);

    [Fact]
    public Task StaticList_OfHandlersThatEveryObjectAdds_Reports() => Verify.Reports(
        """
        public static class Bus
        {
            private static readonly List<IObserver<int>> Observers = new();

            public static void Subscribe(IObserver<int> observer) => {|LG5010:Observers.Add(observer)|};
        }

        public abstract class Screen : IObserver<int>
        {
            protected Screen() => Bus.Subscribe(this);

            public abstract void OnCompleted();

            public abstract void OnError(Exception error);

            public abstract void OnNext(int value);
        }
        """);

    [Fact]
    public Task StaticTable_FromWhichElementsGo_IsSilent() => Verify.Silent(
        """
        private static readonly ConcurrentDictionary<Guid, string> Running = new();

        public void Begin(Guid id, string name) => Running.TryAdd(id, name);

        public void End(Guid id) => Running.TryRemove(id, out _);
        """);

    [Fact]
    public Task StaticList_ThatOthersGet_IsSilent() => Verify.Silent(
        """
        private static readonly List<string> All = new();

        public void Handle(int id) => All.Add($"handled {id}");

        public List<string> Lines => All;
        """);

    [Fact]
    public Task StaticList_ThatOthersMayOnlyRead_Reports() => Verify.Reports(
        """
        private static readonly List<string> All = new();

        public void Handle(int id) => {|LG5010:All.Add($"handled {id}")|};

        public IReadOnlyList<string> Lines => All;
        """);

    [Fact]
    public Task PublicStaticList_IsSilent() => Verify.Silent(
        """
        public static readonly List<string> All = new();

        public void Handle(int id) => All.Add($"handled {id}");
        """);

    [Fact]
    public Task StaticList_FilledOnce_IsSilent() => Verify.Silent(
        """
        private static readonly List<string> Lines = new();
        private static bool s_read;

        public IEnumerable<string> Read(string file)
        {
            if (!s_read)
            {
                s_read = true;
                foreach (string line in File.ReadLines(file))
                    Lines.Add(line);
            }

            return Lines;
        }
        """);

    [Fact]
    public Task StaticList_IsReplacedNowAndThen_IsSilent() => Verify.Silent(
        """
        private static List<string> s_lines = new();

        public void Handle(int id) => s_lines.Add($"handled {id}");

        public void Reset() => s_lines = new List<string>();
        """);

    [Fact]
    public Task HalfWrittenType_IsSilent() => Verify.SilentOnBrokenCode(
        """
        private static readonly List<string> History = new();

        public void Handle(int id)
        {
            History.Add($"handled {id}");
            History.
        }
        """);
}
