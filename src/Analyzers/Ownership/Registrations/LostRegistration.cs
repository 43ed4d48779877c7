namespace LifetimeGuard.Analyzers.Ownership.Registrations;

/// <summary>A registration that on some path nobody can end any more.</summary>
/// <param name="What">The call or the type that made it.</param>
/// <param name="Verdict">How it is lost.</param>
/// <param name="Consequence">What goes on because of that.</param>
internal sealed record LostRegistration(string What, Verdict Verdict, string Consequence);
