using LifetimeGuard.Harness.Scenarios;

namespace LifetimeGuard.Harness.Suites;

/// <summary>From a located JSON tree to a <see cref="Suite"/>.</summary>
internal sealed class SuiteReader(SuiteDocument document)
{
    private const string DefaultClose = "close";

    private static readonly string[] Signals = ["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT"];

    public Suite Read(string folder)
    {
        var root = document.Parse();
        var keys = document.Object(root, "a suite", "$schema", "name", "apps", "ready", "verbs", "scenarios", "close", "repeat", "budgets");

        var verbs = keys.TryGetValue("verbs", out var verbsKey) ? ReadVerbs(verbsKey.Value) : new OrderedDictionary<string, SuiteVerb>();
        return new Suite
        {
            Name = document.Text(Required(keys, root, "name", "a suite").Value, "\"name\""),
            Directory = folder,
            Apps = ReadApps(Required(keys, root, "apps", "a suite").Value, folder),
            Ready = keys.TryGetValue("ready", out var ready) ? ReadReady(ready.Value) : null,
            Verbs = verbs,
            Scenarios = keys.TryGetValue("scenarios", out var scenarios) ? ReadScenarios(scenarios.Value, verbs) : DefaultScenarios(verbs),
            Close = ReadClose(keys, verbs),
            Repeat = keys.TryGetValue("repeat", out var repeat) ? document.Whole(repeat.Value, "\"repeat\"", atLeast: 1) : 3,
            Budgets = keys.TryGetValue("budgets", out var budgets) ? ReadBudgets(budgets.Value) : new SuiteBudgets(),
        };
    }

    private List<SuiteApp> ReadApps(LocatedJson value, string folder)
    {
        List<SuiteApp> apps = [.. document.Map(value, "\"apps\"").Values.Select(member => ReadApp(member, folder))];
        return apps.Count > 0 ? apps : throw document.Error(value.Offset, "\"apps\" must name at least one app");
    }

    private SuiteApp ReadApp(LocatedJson.Member member, string folder)
    {
        string what = $"the app \"{member.Name}\"";
        var keys = document.Object(member.Value, what, "project", "command", "args", "environment");
        if (keys.ContainsKey("project") == keys.ContainsKey("command"))
            throw document.Error(member.Offset, $"{what} needs either \"project\" or \"command\"");

        string? project = keys.TryGetValue("project", out var projectKey) ? document.Text(projectKey.Value, "\"project\"") : null;
        if (project is not null && !File.Exists(Path.Combine(folder, project)))
            throw document.Error(projectKey!.Value.Offset, $"there is no project {project} beside the suite file");

        return new SuiteApp
        {
            Name = member.Name,
            Project = project,
            Command = keys.TryGetValue("command", out var command) ? document.Text(command.Value, "\"command\"") : null,
            Args = keys.TryGetValue("args", out var args) ? document.Texts(args.Value, "\"args\"") : [],
            Environment = keys.TryGetValue("environment", out var variables) ? ReadVariables(variables.Value) : new Dictionary<string, string>(),
        };
    }

    private Dictionary<string, string> ReadVariables(LocatedJson value) =>
        document.Map(value, "\"environment\"").Values.ToDictionary(member => member.Name, member => document.Text(member.Value, $"\"{member.Name}\""));

    private SuiteReadiness ReadReady(LocatedJson value)
    {
        var keys = document.Object(value, "\"ready\"", "line", "withinSeconds");
        return new SuiteReadiness(
            document.Text(Required(keys, value, "line", "\"ready\"").Value, "\"line\""),
            keys.TryGetValue("withinSeconds", out var within) ? document.Seconds(within.Value, "\"withinSeconds\"") : SuiteReadiness.DefaultWithin);
    }

    private OrderedDictionary<string, SuiteVerb> ReadVerbs(LocatedJson value)
    {
        var verbs = new OrderedDictionary<string, SuiteVerb>(StringComparer.Ordinal);
        foreach (var member in document.Map(value, "\"verbs\"").Values)
            verbs.Add(member.Name, ReadVerb(member));
        return verbs;
    }

    private SuiteVerb ReadVerb(LocatedJson.Member member)
    {
        string what = $"the verb \"{member.Name}\"";
        var keys = document.Object(member.Value, what, "send", "signal", "expect", "withinSeconds");
        if (keys.ContainsKey("send") == keys.ContainsKey("signal"))
            throw document.Error(member.Offset, $"{what} needs either \"send\" or \"signal\"");

        return new SuiteVerb
        {
            Name = member.Name,
            Send = keys.TryGetValue("send", out var send) ? document.Text(send.Value, "\"send\"") : null,
            Signal = keys.TryGetValue("signal", out var signal) ? ReadSignal(signal.Value) : null,
            Expect = keys.TryGetValue("expect", out var expect) ? document.Text(expect.Value, "\"expect\"") : null,
            Within = keys.TryGetValue("withinSeconds", out var within) ? document.Seconds(within.Value, "\"withinSeconds\"") : SuiteVerb.DefaultWithin,
        };
    }

    private string ReadSignal(LocatedJson value)
    {
        string name = document.Text(value, "\"signal\"");
        return Signals.Contains(name, StringComparer.Ordinal)
            ? name
            : throw document.Error(value.Offset, $"\"{name}\" is not a signal that can be sent; allowed are {SuiteDocument.Quoted(Signals)}");
    }

    private List<IScenario> ReadScenarios(LocatedJson value, IReadOnlyDictionary<string, SuiteVerb> verbs) =>
        [.. document.Map(value, "\"scenarios\"").Values.Select(member => ReadScenario(member, verbs))];

    private IScenario ReadScenario(LocatedJson.Member member, IReadOnlyDictionary<string, SuiteVerb> verbs)
    {
        string what = $"the scenario \"{member.Name}\"";
        IReadOnlyList<string> names = document.Texts(member.Value, what);
        for (int i = 0; i < names.Count; i++)
        {
            if (!verbs.ContainsKey(names[i]))
                throw document.Error(member.Value.Items[i].Offset, $"{what} uses the verb \"{names[i]}\", which is not in \"verbs\"; there are {SuiteDocument.Quoted(verbs.Keys)}");
        }

        var builtIn = BuiltInScenario.All.FirstOrDefault(scenario => scenario.Id == member.Name);
        return builtIn?.With(names) ?? new SuiteScenario(member.Name, names);
    }

    private static List<IScenario> DefaultScenarios(IReadOnlyDictionary<string, SuiteVerb> verbs) =>
        [.. BuiltInScenario.All.Where(scenario => scenario.Verbs.All(verbs.ContainsKey))];

    private string? ReadClose(IReadOnlyDictionary<string, LocatedJson.Member> keys, IReadOnlyDictionary<string, SuiteVerb> verbs)
    {
        if (!keys.TryGetValue("close", out var close))
            return verbs.ContainsKey(DefaultClose) ? DefaultClose : null;

        string name = document.Text(close.Value, "\"close\"");
        return verbs.ContainsKey(name)
            ? name
            : throw document.Error(close.Value.Offset, $"\"close\" names the verb \"{name}\", which is not in \"verbs\"; there are {SuiteDocument.Quoted(verbs.Keys)}");
    }

    private SuiteBudgets ReadBudgets(LocatedJson value)
    {
        var keys = document.Object(value, "\"budgets\"", "exitSeconds", "childrenSeconds", "heapNoteMegabytes", "heapLeakMegabytes", "measureHeap", "exitCode");
        var defaults = new SuiteBudgets();
        return new SuiteBudgets
        {
            Exit = keys.TryGetValue("exitSeconds", out var exit) ? document.Seconds(exit.Value, "\"exitSeconds\"") : defaults.Exit,
            Children = keys.TryGetValue("childrenSeconds", out var children) ? document.Seconds(children.Value, "\"childrenSeconds\"") : defaults.Children,
            HeapNoteBytes = keys.TryGetValue("heapNoteMegabytes", out var note) ? Megabytes(note) : defaults.HeapNoteBytes,
            HeapLeakBytes = keys.TryGetValue("heapLeakMegabytes", out var leak) ? Megabytes(leak) : defaults.HeapLeakBytes,
            MeasuresHeap = keys.TryGetValue("measureHeap", out var heap) ? document.Flag(heap.Value, "\"measureHeap\"") : defaults.MeasuresHeap,
            ExitCode = keys.TryGetValue("exitCode", out var code) ? document.Whole(code.Value, "\"exitCode\"", atLeast: 0) : defaults.ExitCode,
        };
    }

    private long Megabytes(LocatedJson.Member member) => (long)(document.Number(member.Value, $"\"{member.Name}\"") * (1 << 20));

    private LocatedJson.Member Required(IReadOnlyDictionary<string, LocatedJson.Member> keys, LocatedJson parent, string name, string what) =>
        keys.TryGetValue(name, out var member) ? member : throw document.Error(parent.Offset, $"{what} needs \"{name}\"");
}
