// asks: the collection is immutable and the field is replaced: it grows all the same
// modelled on: own: growth by replacement of the field
using System.Collections.Immutable;

public static class AuditTrail
{
    private static ImmutableList<string> s_entries = ImmutableList<string>.Empty; // expect: LG5010

    public static void Append(string user, string action) =>
        ImmutableInterlocked.Update(ref s_entries, static (list, entry) => list.Add(entry), $"{user}: {action}"); // expect-or: LG5010

    public static ImmutableList<string> Entries => s_entries;
}
