// asks: the reading loop does not take the token: StopAsync completes the channel first, so that it drains and ends
// modelled on: own: a queue that must not lose what it accepted
using System;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class MailQueue : BackgroundService
{
    private readonly Channel<string> _mails = Channel.CreateUnbounded<string>();
    private readonly Func<string, Task> _send;

    public MailQueue(Func<string, Task> send) => _send = send;

    public bool Enqueue(string mail) => _mails.Writer.TryWrite(mail);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _mails.Reader.WaitToReadAsync(CancellationToken.None))
            while (_mails.Reader.TryRead(out var mail))
                await _send(mail);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        _mails.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }
}
