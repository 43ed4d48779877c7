// asks: the collection is passed to a method that trims it
// modelled on: own: the removal is in a callee
using System.Collections.Generic;

public static class RecentSearches
{
    private static readonly LinkedList<string> Terms = new();

    public static void Add(string term)
    {
        lock (Terms)
        {
            Terms.AddFirst(term);
            Trim(Terms, 20);
        }
    }

    public static string[] ToArray()
    {
        lock (Terms)
            return [.. Terms];
    }

    private static void Trim<T>(LinkedList<T> list, int limit)
    {
        while (list.Count > limit)
            list.RemoveLast();
    }
}
