using LifetimeGuard.Harness.Platform;
using LifetimeGuard.Harness.Probes;
using LifetimeGuard.Harness.Suites;
using LifetimeGuard.Harness.Tracing;

namespace LifetimeGuard.Harness.Runs;

/// <summary>What one valid run found out, before anything is judged.</summary>
internal sealed record RunEvidence
{
    public required SuiteBudgets Budgets { get; init; }

    public required ProcessIdentity Root { get; init; }

    public required MeasuringPoint Ready { get; init; }

    public required MeasuringPoint Work { get; init; }

    /// <summary>In ProcessExit, while the app was held; for a hung app at its deadline; null when the app ended without passing there.</summary>
    public MeasuringPoint? Exit { get; init; }

    /// <summary>After the app's end; for a hung app at its deadline.</summary>
    public required MeasuringPoint Gone { get; init; }

    /// <summary>From inside, at the same moment as <see cref="Exit"/>; null when nobody could look.</summary>
    public InsideFacts? Inside { get; init; }

    /// <summary>The app did not end within its budget.</summary>
    public bool Hung { get; init; }

    /// <summary>Null for a hung app.</summary>
    public int? ExitCode { get; init; }

    /// <summary>The last lines of standard error, for an exit that went wrong.</summary>
    public IReadOnlyList<string> LastErrors { get; init; } = [];

    /// <summary>Who started which thread; null when it was not needed or could not be read.</summary>
    public IReadOnlyDictionary<int, ThreadBirth>? Births { get; init; }

    /// <summary>Where each managed thread of a hung app is; null when it was not hung or could not be asked.</summary>
    public IReadOnlyList<LiveThread>? LiveThreads { get; init; }

    /// <summary>Descendants and their ancestors, nearest first, by the child process probe's key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ProcessIdentity>> Lineages { get; init; } = new Dictionary<string, IReadOnlyList<ProcessIdentity>>();

    /// <summary>What the descriptors of the living descendants refer to: the other end of a pipe of the app's is among it.</summary>
    public IReadOnlySet<string> HeldByChildren { get; init; } = new HashSet<string>();

    /// <summary>Growth of the live heap from ready to work, in bytes.</summary>
    public long? HeapGrowth { get; init; }
}
