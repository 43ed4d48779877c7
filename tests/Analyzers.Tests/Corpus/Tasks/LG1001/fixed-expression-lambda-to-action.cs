// asks: the same lambda as a Func<Task>, its tasks collected and awaited together
// modelled on: dotnet/docs#52959
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

public sealed record Order(int Id, decimal Total);

public sealed class OrderExporter
{
    private readonly Func<Order, CancellationToken, Task> _send;

    public OrderExporter(Func<Order, CancellationToken, Task> send) => _send = send;

    public async Task<int> ExportAsync(List<Order> orders, CancellationToken token)
    {
        var due = orders.FindAll(o => o.Total > 0);
        due.Sort((a, b) => a.Id.CompareTo(b.Id));
        await Task.WhenAll(due.Select(order => _send(order, token)));
        return due.Count;
    }
}
