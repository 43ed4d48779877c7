// asks: one method enqueues, another dequeues into an out variable and awaits
// modelled on: krlito/StompNet#4
using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading.Tasks;

public sealed class InOrder
{
    private readonly ConcurrentQueue<Task<string>> _answers = new();
    private readonly Func<string, Task<string>> _ask;

    public InOrder(Func<string, Task<string>> ask) => _ask = ask;

    public void Ask(string question) => _answers.Enqueue(_ask(question));

    public async Task<int> PrintAsync(TextWriter to)
    {
        var printed = 0;
        while (_answers.TryDequeue(out var answer))
        {
            await to.WriteLineAsync(await answer);
            printed++;
        }

        return printed;
    }
}
