// asks: a lambda whose expression is a task, converted to Action<T>: the drop is in the conversion, not in a statement
// modelled on: dotnet/corefx#36425
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public sealed record Order(int Id, decimal Total);

public sealed class OrderExporter
{
    private readonly Func<Order, CancellationToken, Task> _send;

    public OrderExporter(Func<Order, CancellationToken, Task> send) => _send = send;

    public int Export(List<Order> orders, CancellationToken token)
    {
        var due = orders.FindAll(o => o.Total > 0);
        due.Sort((a, b) => a.Id.CompareTo(b.Id));
        due.ForEach(order => _send(order, token)); // expect: LG1001
        return due.Count;
    }
}
