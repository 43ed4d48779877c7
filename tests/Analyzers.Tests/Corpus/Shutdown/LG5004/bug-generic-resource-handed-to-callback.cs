// asks: the resource is a type parameter and the task comes from the caller's delegate
// modelled on: own: the helper shape that many code bases write for "with a connection, do"
using System;
using System.Threading.Tasks;

public sealed class Pooled<TConnection> where TConnection : class, IDisposable
{
    private readonly Func<TConnection> _open;

    public Pooled(Func<TConnection> open) => _open = open;

    public Task<TResult> WithAsync<TResult>(Func<TConnection, Task<TResult>> body)
    {
        using (var connection = _open()) // expect-or: LG5004
            return body(connection); // expect: LG5004
    }
}
