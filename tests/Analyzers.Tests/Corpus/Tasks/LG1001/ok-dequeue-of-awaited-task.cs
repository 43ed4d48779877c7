// asks: a statement whose type is Task because it takes an element out of a queue that was awaited just before
// modelled on: Azure/durabletask#47
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

public sealed class OrderedWriter
{
    private readonly Queue<Task<string>> _pending = new();
    private readonly TextWriter _writer;

    public OrderedWriter(TextWriter writer) => _writer = writer;

    public void Add(Task<string> line) => _pending.Enqueue(line);

    public async Task DrainAsync()
    {
        while (_pending.Count > 0)
        {
            var line = await _pending.Peek();
            _pending.Dequeue();
            await _writer.WriteLineAsync(line);
        }
    }
}
