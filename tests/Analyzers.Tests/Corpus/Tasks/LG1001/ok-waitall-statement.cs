// asks: a statement that looks like the dropped WhenAll but blocks until all have ended
// modelled on: documentation of .NET, page "Task.WaitAll Method"
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public interface INode { string Name { get; } Task DisconnectAsync(); }

public sealed class NodeGroup
{
    private readonly ConcurrentDictionary<string, INode> _nodes = new();

    public void Add(INode node) => _nodes[node.Name] = node;

    public void Reset()
    {
        var leaving = new List<Task>();
        foreach (var name in _nodes.Keys)
        {
            if (_nodes.TryRemove(name, out var node))
                leaving.Add(node.DisconnectAsync());
        }

        Task.WaitAll(leaving.ToArray());
    }
}
