// asks: an extension GetAwaiter for a tuple of tasks exists; the dropped value is a tuple of other types
// modelled on: microsoft/vs-threading test VSTHRD110, GetAwaiterWithIncompatibleParameters
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

public static class TupleAwaiting
{
    public static TaskAwaiter<(A, B)> GetAwaiter<A, B>(this (Task<A> First, Task<B> Second) tasks)
    {
        return BothAsync().GetAwaiter();

        async Task<(A, B)> BothAsync()
        {
            await Task.WhenAll(tasks.First, tasks.Second);
            return (await tasks.First, await tasks.Second);
        }
    }
}

public sealed class Cursor
{
    private int _line;
    private int _column;

    public (int Line, int Column) Advance(char c)
    {
        (_line, _column) = c == '\n' ? (_line + 1, 0) : (_line, _column + 1);
        return (_line, _column);
    }

    public static int LinesOf(string text)
    {
        var cursor = new Cursor();
        foreach (var c in text)
            cursor.Advance(c);
        return cursor._line;
    }
}
