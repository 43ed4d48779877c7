namespace LifetimeGuard.Analyzers.Ownership.Contracts;

/// <summary>One effect of one type or member: <c>returns owned</c>.</summary>
internal readonly record struct Contract(ContractVerb Verb, string Subject);
