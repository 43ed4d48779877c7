// asks: Task.Run, which unwraps, is robbed of that by an explicit type argument; the outer is waited for
// modelled on: documentation of .NET, page "Task.Run Method"
using System;
using System.Threading.Tasks;

public sealed class Compactor
{
    private readonly Func<int, Task> _compact;

    public Compactor(Func<int, Task> compact) => _compact = compact;

    public void Compact(int level)
    {
        Task outer = Task.Run<Task>(() => _compact(level)); // expect: LG1008
        outer.Wait();
        Console.WriteLine("compacted " + level);
    }
}
