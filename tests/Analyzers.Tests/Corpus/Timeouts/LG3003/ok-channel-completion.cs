// asks: the completion of a channel is no operation that goes on by itself
// modelled on: documentation of .NET, page "ChannelReader.Completion Property"
using System;
using System.Threading.Channels;
using System.Threading.Tasks;

public sealed class Outbox
{
    private readonly Channel<string> _mails = Channel.CreateUnbounded<string>();

    public bool Add(string mail) => _mails.Writer.TryWrite(mail);

    public async Task<bool> DrainAsync(TimeSpan limit)
    {
        _mails.Writer.TryComplete();
        try
        {
            await _mails.Reader.Completion.WaitAsync(limit);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
