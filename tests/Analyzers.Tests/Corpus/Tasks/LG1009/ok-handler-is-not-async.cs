// asks: a void handler that is not async and hands the work to a guarded task
// modelled on: snapetech/slskdN#31
using System;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

public sealed class Inbox
{
    public event EventHandler<string> Arrived;
    public void Deliver(string mail) => Arrived?.Invoke(this, mail);
}

public sealed class Filter
{
    private readonly Channel<string> _mails = Channel.CreateUnbounded<string>();

    public Filter(Inbox inbox) => inbox.Arrived += OnArrived;

    public async Task<int> RunAsync(Func<string, Task<bool>> wanted, CancellationToken token)
    {
        var kept = 0;
        await foreach (var mail in _mails.Reader.ReadAllAsync(token))
        {
            if (await wanted(mail))
                kept++;
        }

        return kept;
    }

    private void OnArrived(object sender, string mail) => _mails.Writer.TryWrite(mail);
}
