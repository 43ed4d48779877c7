// asks: the blocking is wrapped in Task.Run so as not to deadlock; it blocks all the same
// modelled on: melihercan/WebRTCme#17
using System;
using System.Threading.Tasks;

public sealed class ChatPage : IDisposable
{
    private readonly Func<Task> _leave;

    public ChatPage(Func<Task> leave) => _leave = leave;

    public void Dispose() // expect-or: LG5002
    {
        Task.Run(async () => await _leave()).Wait(); // expect: LG5002
    }
}
