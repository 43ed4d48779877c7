// asks: every task is collected, and then the one task that stands for them is dropped
// modelled on: WalletWasabi/WalletWasabi#3095
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
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

        Task.WhenAll(leaving); // expect: LG1001
    }
}
