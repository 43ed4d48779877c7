// asks: the task is copied to a second local; the second is dropped, the first is reused for something else
// modelled on: ykoksen/unused-task-warning#17
using System;
using System.Threading.Tasks;

public sealed class Session
{
    private readonly Func<string, Task> _write;

    public Session(Func<string, Task> write) => _write = write;

    public async Task CloseAsync(string reason)
    {
        var current = _write("closing: " + reason); // expect: LG1003
        var previous = current;
        current = _write("closed");
        if (previous == current)
            Console.WriteLine("same task");

        await current;
    }
}
