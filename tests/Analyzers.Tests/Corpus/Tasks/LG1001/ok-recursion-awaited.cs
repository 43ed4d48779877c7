// asks: direct recursion whose every task is awaited, once at once and once through WhenAll
// modelled on: own: summaries must end on cycles
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public sealed record Node(string Name, IReadOnlyList<Node> Children);

public sealed class Publisher
{
    private readonly Func<string, Task> _publish;

    public Publisher(Func<string, Task> publish) => _publish = publish;

    public async Task PublishAsync(Node node)
    {
        await _publish(node.Name);
        if (node.Children is [var only])
        {
            await PublishAsync(only);
            return;
        }

        await Task.WhenAll(node.Children.Select(PublishAsync));
    }
}
