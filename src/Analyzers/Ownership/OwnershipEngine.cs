using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.AsyncDisposal;
using LifetimeGuard.Analyzers.Ownership.CleanupSteps;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Disposal;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Growth;
using LifetimeGuard.Analyzers.Ownership.Hosting;
using LifetimeGuard.Analyzers.Ownership.Loops;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Owners;
using LifetimeGuard.Analyzers.Ownership.Processes;
using LifetimeGuard.Analyzers.Ownership.Promises;
using LifetimeGuard.Analyzers.Ownership.Races;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using LifetimeGuard.Analyzers.Ownership.Rooting;
using LifetimeGuard.Analyzers.Ownership.Snapshots;
using LifetimeGuard.Analyzers.Ownership.Sources;
using LifetimeGuard.Analyzers.Ownership.Storing;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Timers;
using LifetimeGuard.Analyzers.Ownership.Waits;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Ownership.Workers;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership;

/// <summary>
/// The ownership engine: who must end this value, and does it happen on every path? Rules ask it one question each; it
/// knows nothing of rules.
/// </summary>
internal sealed class OwnershipEngine
{
    private readonly FlowGraphs _graphs;
    private readonly CallEffects _calls;
    private readonly FreshValues _fresh;

    public OwnershipEngine(Compilation compilation, KnownSymbols symbols, ContractTable contracts)
    {
        _graphs = new FlowGraphs(compilation);
        var schedules = new Schedules(contracts);
        var workers = new WorkerTypes(_graphs, contracts, new WorkStarts(_graphs, contracts, schedules, new ServiceLoops(contracts)));
        _calls = new CallEffects(_graphs, contracts, workers);
        var cleanups = new AsyncCleanups(_graphs, contracts, symbols);
        _fresh = new FreshValues(_graphs, _calls, new RunnerTypes(_graphs, contracts), cleanups);
        SyncDisposals = new SyncDisposals(cleanups, _graphs, _calls, _fresh, symbols);
        var guards = new ExceptionGuards(_graphs, contracts, symbols);
        Tasks = new StartedTasks(symbols, contracts, guards, new PassThrough(_graphs, _calls), new KeptResults(_graphs, _calls));
        var shape = new HandlerShape(symbols);
        var escaping = new EscapingExceptions(_graphs, guards, contracts, symbols);
        AsyncVoids = new AsyncVoids(_graphs, contracts, new MethodUses(compilation, _graphs, shape), shape, escaping);
        InnerTasks = new InnerTasks(symbols, contracts, Tasks);
        Sequences = new SequentialWaits(_graphs, _calls, Tasks, guards, symbols);
        HandedOut = new HandedOutTasks(_graphs, _calls, Tasks);
        MuteObservers = new MuteObservers(symbols);
        Completed = new CompletedResults(_graphs, contracts);
        var tests = new TestMethods(contracts);
        Waits = new AbandonedWaits(_graphs, _calls, Tasks, symbols, tests);
        Children = new LeftChildren(_graphs, _calls, _fresh, Tasks, symbols);
        IgnoredWaits = new IgnoredWaits(contracts, symbols, tests);
        Sources = new UndisposedSources(_graphs, _calls, _fresh, symbols);
        EarlyDisposals = new EarlyDisposals(_graphs, _calls, Tasks, Completed, symbols, compilation.GetEntryPoint(CancellationToken.None));
        Races = new LostRaces(_graphs, _calls, Tasks, symbols, tests);
        Threads = new EndlessBodies(_graphs);
        BlockedThreads = new BlockedBodies(_graphs, contracts);
        Elements = new LostElements(_graphs, _calls);
        Marked = new MarkedValues(
            contracts,
            (operation, cancellation) => NewValue(operation, Duty.Keep, cancellation),
            (operation, cancellation) => FateOf(operation, Duty.Keep, cancellation));
        var start = new ProgramStart(compilation, contracts);
        var single = new SingleObjects(compilation, contracts);
        Workers = new DroppedWorkers(
            contracts,
            symbols,
            workers,
            schedules,
            start,
            (operation, cancellation) => NewValue(operation, Duty.Stop, cancellation),
            (operation, cancellation) => FateOf(operation, Duty.Stop, cancellation));
        Registrations = new LostRegistrations(
            contracts,
            new RegistrationSources(contracts, new LastingObservables(_graphs, contracts, symbols), new InjectedFields(compilation)),
            start,
            single,
            new CallScope(contracts),
            symbols,
            (registration, cancellation) => FateOf(registration, Duty.Unregister, cancellation));
        var delegates = new FreshDelegates(compilation);
        FieldHandles = new FieldHandles(single);
        NativeCallbacks = new NativeCallbacks(contracts, symbols, delegates);
        WeakSubscriptions = new WeakSubscriptions(new WeakHolders(_graphs, contracts), symbols, delegates);
        var lasting = new LastingSubscribers(compilation, single, start);
        LastingSubscriptions = new LastingSubscriptions(delegates, lasting);
        Promises = new BrokenPromises(_graphs, _calls, (creation, cancellation) => FateOf(creation, Duty.Complete, cancellation));
        Members = new KeptWork(compilation, _graphs, _calls, _fresh, Tasks);
        var settings = new StartSettings(_graphs, Members.Uses);
        DroppedChildren = new DroppedChildren(settings, contracts, symbols, compilation.ObjectType.ContainingAssembly);
        var children = new ChildTraces(_graphs, Members.Uses, symbols);
        SilentExits = new SilentExits(compilation, children);
        PartialKills = new PartialKills(children, settings, contracts, symbols);
        BlockedPipes = new BlockedPipes(children, settings);
        BlockedCleanups = new BlockedCleanups(_graphs, Tasks, Completed, Members.Uses, contracts, symbols);
        JoinedThreads = new AbandonedThreads(_graphs, _calls, Members.Uses, Threads, symbols);
        Timers = new MemberTimers(
            Members.Uses, Members.Owned, new TimerUses(contracts, schedules), new TimerCallbacks(_graphs, Members.Uses), schedules, lasting, contracts);
        TimerElements = new ElementTimers(Members.Uses, contracts);
        var hosted = new HostedMembers(contracts);
        var loopSources = new LoopSources(contracts, Members.Uses);
        var contents = new SourceContents(_graphs, contracts);
        Uncancelled = new UncancelledSources(Members.Uses, Tasks, contents, symbols);
        LeftOut = new LeftOutWork(Members, contents, Uncancelled, new StopProtocol(Members.Uses, contracts), lasting, _calls, symbols);
        var own = new OwnBodies(_graphs);
        UnevenEnds = new UnevenEnds(_graphs, Members.Uses, own, symbols);
        LeftOutThreads = new LeftOutThreads(_graphs, Members.Uses, own, contracts, symbols);
        ClearedElements = new ClearedElements(Members.Uses);
        DisposedTasks = new DisposedTasks(Members.Uses, new TaskLooks(contracts), symbols);
        var signals = new LoopSignals(_graphs, contracts, symbols);
        SwallowedCancellations = new SwallowedCancellations(signals, contracts, symbols);
        Loops = new EndlessLoops(
            signals, loopSources, new LoopStarts(compilation, Members.Uses, hosted, symbols),
            Members.Uses,
            (thread, cancellation) => FateOf(thread, Duty.Stop, cancellation).Fate is Fate.Leaked && Threads.NeverEnds(thread.Arguments[0].Value));
        var waited = new WaitedCode(_graphs, symbols);
        var serviceLoops = new ServiceLoops(contracts);
        Hosting = new HostedServices(
            hosted,
            new UnawaitedWork(hosted, Members.Uses, new TaskLooks(contracts), Tasks, _graphs, serviceLoops, contracts),
            new SkippedBaseStops(hosted, _graphs, serviceLoops, symbols),
            new BlockedStarts(new LastingLoops(loopSources, Members.Uses, contracts), waited),
            new DeafWaits(Loops, signals, loopSources, waited, contracts, _graphs, symbols),
            contracts,
            symbols);
        Growing = new GrowingCollections(
            Members.Uses, new CollectionUses(contracts), new LastingOwners(single, contracts), new RepeatedCode(compilation, _graphs, Members.Uses, start), new BoundedKeys(contracts), contracts);
        var endings = new EndingSteps(_graphs, contracts);
        var foreign = new ForeignCode(Members.Uses);
        CleanupSteps = new SkippedSteps(
            endings, new FailingSteps(_graphs, contracts, symbols, endings, foreign, new FailingTasks(_graphs, Members.Uses, foreign, escaping, Tasks, contracts, symbols)));
    }

    /// <summary>Which calls start a task, and how it is dropped.</summary>
    public StartedTasks Tasks { get; }

    /// <summary><c>async void</c> functions that an exception can leave.</summary>
    public AsyncVoids AsyncVoids { get; }

    /// <summary>Tasks of tasks of which only the outer one is seen.</summary>
    public InnerTasks InnerTasks { get; }

    /// <summary>Tasks that are awaited one after the other.</summary>
    public SequentialWaits Sequences { get; }

    /// <summary>Tasks that come out of a call otherwise than as its result.</summary>
    public HandedOutTasks HandedOut { get; }

    /// <summary>Which calls return a task that has ended already.</summary>
    public CompletedResults Completed { get; }

    /// <summary>Work that still uses a resource when that is disposed.</summary>
    public EarlyDisposals EarlyDisposals { get; }

    /// <summary>Functions that await a task for others and swallow its failure.</summary>
    public MuteObservers MuteObservers { get; }

    /// <summary>What becomes of the losers of a <c>WhenAny</c>.</summary>
    public LostRaces Races { get; }

    /// <summary>Work that goes on after a wait for it has ended early.</summary>
    public AbandonedWaits Waits { get; }

    /// <summary>Child processes that go on after a wait for them has ended early.</summary>
    public LeftChildren Children { get; }

    /// <summary>Cancellation sources that hold a timer or a link and are not disposed.</summary>
    public UndisposedSources Sources { get; }

    /// <summary>Timed waits whose answer nobody asks for.</summary>
    public IgnoredWaits IgnoredWaits { get; }

    /// <summary>Objects that work on their own and that nobody can stop any more.</summary>
    public DroppedWorkers Workers { get; }

    /// <summary>Values that must be stored because their author says so.</summary>
    public MarkedValues Marked { get; }

    /// <summary>Registrations that nobody can end any more.</summary>
    public LostRegistrations Registrations { get; }

    /// <summary>Which bodies never end.</summary>
    public EndlessBodies Threads { get; }

    /// <summary>Children whose start is a statement of its own.</summary>
    public DroppedChildren DroppedChildren { get; }

    /// <summary>Catch clauses that take the end of a loop for a failure.</summary>
    public SwallowedCancellations SwallowedCancellations { get; }

    /// <summary>Loops of running work that nobody can end.</summary>
    public EndlessLoops Loops { get; }

    /// <summary>Handlers of a child's end that are never called.</summary>
    public SilentExits SilentExits { get; }

    /// <summary>Ends of a child that leave something of it.</summary>
    public PartialKills PartialKills { get; }

    /// <summary>Children that a full or open pipe blocks.</summary>
    public BlockedPipes BlockedPipes { get; }

    /// <summary>New values that a call returns as elements of an array.</summary>
    public LostElements Elements { get; }

    /// <summary>Threads that go on when a join has given up.</summary>
    public AbandonedThreads JoinedThreads { get; }

    /// <summary>Asynchronous cleanup that a Dispose blocks on.</summary>
    public BlockedCleanups BlockedCleanups { get; }

    /// <summary>Objects whose asynchronous cleanup matters and that are disposed synchronously, or not at all.</summary>
    public SyncDisposals SyncDisposals { get; }

    /// <summary>Which bodies may wait for ever for something from outside.</summary>
    public BlockedBodies BlockedThreads { get; }

    /// <summary>Handles of the garbage collector in private fields.</summary>
    public FieldHandles FieldHandles { get; }

    /// <summary>Callbacks that native code keeps and nothing managed does.</summary>
    public NativeCallbacks NativeCallbacks { get; }

    /// <summary>Handlers that only a weak reference refers to.</summary>
    public WeakSubscriptions WeakSubscriptions { get; }

    /// <summary>Handlers of publishers that outlive the subscriber.</summary>
    public LastingSubscriptions LastingSubscriptions { get; }

    /// <summary>Promises that somebody waits for and that some path never keeps.</summary>
    public BrokenPromises Promises { get; }

    /// <summary>What becomes of work that fields and properties keep.</summary>
    public KeptWork Members { get; }

    /// <summary>Timers that members keep and that nothing ends, or that are disposed too early.</summary>
    public MemberTimers Timers { get; }

    /// <summary>Timers that a collection loses before they are ended.</summary>
    public ElementTimers TimerElements { get; }

    /// <summary>Services that do not start or end as their host expects.</summary>
    public HostedServices Hosting { get; }

    /// <summary>Work in members that nothing in their type ends.</summary>
    public LeftOutWork LeftOut { get; }

    /// <summary>Sources that are disposed and never cancelled while work has their token.</summary>
    public UncancelledSources Uncancelled { get; }

    /// <summary>Threads that wait on when the cleanup of their owner is over.</summary>
    public LeftOutThreads LeftOutThreads { get; }

    /// <summary>Members that one of two ways of disposing leaves out.</summary>
    public UnevenEnds UnevenEnds { get; }

    /// <summary>Tasks that are disposed although nobody has waited for them.</summary>
    public DisposedTasks DisposedTasks { get; }

    /// <summary>Collections that are emptied before their elements are disposed.</summary>
    public ClearedElements ClearedElements { get; }

    /// <summary>Collections of the whole process that only ever grow.</summary>
    public GrowingCollections Growing { get; }

    /// <summary>Cleanup steps that are left out when an earlier one fails.</summary>
    public SkippedSteps CleanupSteps { get; }

    /// <summary>How many bodies a graph was made of: one that makes no lifetime value costs none.</summary>
    public int GraphCount => _graphs.Count;

    /// <summary>The type of the new value that the operation makes, where it owes <paramref name="duty"/>; else null.</summary>
    public ITypeSymbol? NewValue(IOperation operation, Duty duty, CancellationToken cancellation) =>
        _fresh.MadeBy(operation, duty, new Inquiry(cancellation));

    /// <summary>Whether the call's result is one of its arguments, which somebody owes something for already.</summary>
    public bool GivesBack(IInvocationOperation call, Duty duty, CancellationToken cancellation) =>
        _calls.GivesBack(call, duty, new Inquiry(cancellation));

    /// <summary>What becomes of the value that the operation makes.</summary>
    public Verdict FateOf(IOperation creation, Duty duty, CancellationToken cancellation)
    {
        if (_graphs.Around(creation) is not { CanBeFollowed: true } graph || graph.Find(creation) is not { } point)
            return Verdict.Unknown;

        var outcome = ObligationWalk.OutcomeOf(point, graph, new UseClassifier(graph, duty, _calls, new Inquiry(cancellation)), cancellation);
        return VerdictOf(outcome, creation.Syntax.GetLocation(), duty);
    }

    /// <summary>Whether a runner is disposed before the body has called or awaited anything else: it ends before it can run.</summary>
    public bool EndsAtOnce(IOperation creation) =>
        _graphs.Around(creation) is { CanBeFollowed: true } graph && graph.Find(creation) is { } point && new ShortLife(_calls.Contracts).IsEndedAtOnce(graph, point);

    internal static Verdict VerdictOf(Outcome outcome, Location creation, Duty duty)
    {
        if (outcome.IsUnknown)
            return Verdict.Unknown;

        if (outcome.Loss is not { } loss)
        {
            return outcome.HandedOverBecause is { } handed
                ? new Verdict(Fate.HandedOver, handed) { IsProved = outcome.IsProved }
                : new Verdict(Fate.Released, outcome.EndedBecause ?? "every path goes on for ever") { IsProved = outcome.IsProved };
        }

        var kind = loss.Kind is Loss.SomePath && outcome.EndedBecause is null && outcome.HandedOverBecause is null ? Loss.EveryPath : loss.Kind;
        if (kind is Loss.SomePath && loss.MayBeAnother)
            return Verdict.Unknown;

        return new Verdict(Fate.Leaked, Reasons.Of(kind, loss, duty))
        {
            Loss = kind,
            Holder = loss.Holder?.Name,
            Path = ImmutableArray.Create(creation, loss.Place),
            MembersUsed = outcome.MembersUsed,
        };
    }
}
