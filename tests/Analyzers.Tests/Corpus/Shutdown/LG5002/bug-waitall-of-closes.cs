// asks: several closes are started and blocked on together
// modelled on: own: the parallel form
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public interface ISocketSession { Task CloseAsync(); }

public sealed class SessionTable : IDisposable
{
    private readonly List<ISocketSession> _sessions = new();

    public void Add(ISocketSession session) => _sessions.Add(session);

    public void Dispose() // expect-or: LG5002
    {
        Task.WaitAll(_sessions.Select(session => session.CloseAsync()).ToArray()); // expect: LG5002
        _sessions.Clear();
    }
}
