// asks: an async method calls itself for each child and drops its own task
// modelled on: elsa-workflows/elsa-core@e942f799e
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed record Node(string Name, IReadOnlyList<Node> Children);

public sealed class Publisher
{
    private readonly Func<string, Task> _publish;

    public Publisher(Func<string, Task> publish) => _publish = publish;

    public async Task PublishAsync(Node node)
    {
        await _publish(node.Name);
        foreach (var child in node.Children)
        {
            if (child.Name.Length > 0)
                PublishAsync(child); // expect: LG1001
        }
    }
}
