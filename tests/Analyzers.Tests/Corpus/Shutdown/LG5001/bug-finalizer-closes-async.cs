// asks: a finalizer starts the async close
// modelled on: own: nobody can await a finalizer
using System;
using System.Threading.Tasks;

public sealed class RemoteHandle
{
    private readonly Func<int, Task> _close;
    private readonly int _id;

    public RemoteHandle(int id, Func<int, Task> close) => (_id, _close) = (id, close);

    ~RemoteHandle()
    {
        _ = _close(_id); // expect: LG5001
    }

    public int Id => _id;
}
