namespace LifetimeGuard.Analyzers.Tests.Ownership.Rooting;

/// <summary>Runs alone: the collections are for the whole process.</summary>
[CollectionDefinition(nameof(RootingTests), DisableParallelization = true)]
public sealed class RootingTestsCollection;
