// asks: the registration is scoped to the turn
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
        foreach (var feed in _feeds)
        {
            using var waking = token.Register(feed.Wake);
            texts.Add(await feed.NextAsync());
        }

        return texts;
    }
}
