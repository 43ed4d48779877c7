using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Hosting;

/// <summary>A service that does not start or end as its host expects.</summary>
/// <param name="At">The member, loop or call that is to be changed.</param>
/// <param name="Service">The name of the service.</param>
/// <param name="Because">What the host expects, and what happens instead.</param>
/// <param name="Places">Where the work starts.</param>
internal sealed record HostFinding(Location At, string Service, string Because, ImmutableArray<Location> Places);
