// asks: a local takes a new registration every turn and only the last one is disposed
// modelled on: JKorf/CryptoExchange.Net#229
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public interface IFeed { Task<string> NextAsync(); void Wake(); }

public sealed class Reader
{
    private readonly List<IFeed> _feeds = new();

    public void Add(IFeed feed) => _feeds.Add(feed);

    public async Task<List<string>> RoundAsync(CancellationToken token)
    {
        var texts = new List<string>();
        var waking = default(CancellationTokenRegistration);
        foreach (var feed in _feeds)
        {
            waking = token.Register(feed.Wake); // expect: LG2003
            texts.Add(await feed.NextAsync());
        }

        waking.Dispose();
        return texts;
    }
}
