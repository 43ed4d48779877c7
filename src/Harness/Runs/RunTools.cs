using LifetimeGuard.Harness.Apps;
using LifetimeGuard.Harness.Inside;
using LifetimeGuard.Harness.Judging;
using LifetimeGuard.Harness.Platform;

namespace LifetimeGuard.Harness.Runs;

/// <summary>What all runs of one call share.</summary>
internal sealed record RunTools(IOperatingSystem System, FamilyWatch Watch, TimeProvider Time, SiteResolver Symbols, LeakNaming Naming);
