// asks: the task comes out of a deconstruction of this program's own tuple-returning starter, and is not used
// modelled on: buvinghausen/TaskTupleAwaiter#7
using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

public sealed class Transcoder
{
    private readonly Func<string, string, Task> _encode;
    private int _next;

    public Transcoder(Func<string, string, Task> encode) => _encode = encode;

    public int Enqueue(string input)
    {
        var (id, encoding) = Start(input); // expect: LG1003
        Console.WriteLine($"job {id} for {input}");
        return id;
    }

    private (int Id, Task Encoding) Start(string input)
    {
        var id = Interlocked.Increment(ref _next);
        return (id, _encode(input, $"{id}.mp4"));
    }
}
