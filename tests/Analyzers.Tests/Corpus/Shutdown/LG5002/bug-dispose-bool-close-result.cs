// asks: the blocking is in Dispose(bool) of an open class, on the Result of a close that tells something
// modelled on: Particular/NServiceBus#3129
using System;
using System.Threading.Tasks;

public interface ILink { Task<bool> CloseAsync(); }

public class Endpoint : IDisposable
{
    private readonly ILink _link;

    public Endpoint(Func<ILink> open) => _link = open();

    public bool ClosedCleanly { get; private set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) // expect-or: LG5002
    {
        if (disposing)
            ClosedCleanly = _link.CloseAsync().Result; // expect: LG5002
    }
}
