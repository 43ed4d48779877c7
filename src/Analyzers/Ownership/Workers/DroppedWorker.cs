namespace LifetimeGuard.Analyzers.Ownership.Workers;

/// <summary>An object that works on its own and that on some path nobody can stop any more.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Verdict">How it is lost.</param>
/// <param name="Consequence">What goes on because of that.</param>
internal sealed record DroppedWorker(string Type, Verdict Verdict, string Consequence);
