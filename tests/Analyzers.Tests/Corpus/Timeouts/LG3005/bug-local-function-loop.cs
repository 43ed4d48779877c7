// asks: an endless async local function whose task the method returns
// modelled on: own: a poll loop in a local function
using System;
using System.Threading.Tasks;

public sealed class Inbox
{
    private readonly Func<Task<int>> _count;

    public Inbox(Func<Task<int>> count) => _count = count;

    public int Unread { get; private set; }

    public Task WatchAsync(TimeSpan pause)
    {
        return PollAsync();

        async Task PollAsync()
        {
            while (true) // expect: LG3005
            {
                Unread = await _count();
                await Task.Delay(pause);
            }
        }
    }
}
