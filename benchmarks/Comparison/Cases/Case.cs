namespace LifetimeGuard.Comparison.Cases;

/// <summary>One program with a known answer, whichever of the two corpora it comes from.</summary>
/// <param name="Id">Its name within the corpus.</param>
/// <param name="Family">The row of the table per family.</param>
/// <param name="Rule">The row of the table per rule; null where the corpus only knows the family.</param>
/// <param name="IsBug">Whether something is to be reported.</param>
/// <param name="Compiles">False for code that is being typed.</param>
/// <param name="Source">The whole program.</param>
/// <param name="Due">Where a report is due.</param>
/// <param name="OrElse">Where it would be equally right.</param>
internal sealed record Case(
    string Id, string Family, string? Rule, bool IsBug, bool Compiles, string Source, IReadOnlyList<Mark> Due, IReadOnlyList<Mark> OrElse);
