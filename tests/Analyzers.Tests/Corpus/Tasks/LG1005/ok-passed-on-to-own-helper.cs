// asks: the collection is an argument of a method of this program that waits for all of it
// modelled on: documentation of .NET, page "Task.WaitAll Method"
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public sealed class Fleet
{
    private readonly List<Func<Task>> _ships = new();

    public void Add(Func<Task> ship) => _ships.Add(ship);

    public int Sail()
    {
        var sailing = new Stack<Task>();
        foreach (var ship in _ships)
            sailing.Push(ship());

        return Join(sailing);
    }

    private static int Join(IEnumerable<Task> tasks)
    {
        var all = tasks.ToArray();
        Task.WaitAll(all);
        return all.Length;
    }
}
