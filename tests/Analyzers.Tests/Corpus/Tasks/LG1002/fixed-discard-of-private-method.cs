// asks: the whole body of the discarded method is guarded, and the failure is logged
// modelled on: LackLuster-Labs/LumoraVR#82
using System;
using System.Collections.Concurrent;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class AvatarCache
{
    private readonly HttpClient _http;
    private readonly ILogger _log;
    private readonly ConcurrentDictionary<string, byte[]> _images = new();

    public AvatarCache(HttpClient http, ILogger log) => (_http, _log) = (http, log);

    public byte[] Get(string user)
    {
        if (_images.TryGetValue(user, out var image))
            return image;

        _ = DownloadAsync(user);
        return [];
    }

    private async Task DownloadAsync(string user)
    {
        try
        {
            var bytes = await _http.GetByteArrayAsync("avatars/" + user);
            _images[user] = bytes;
        }
        catch (Exception ex)
        {
            _log.LogWarning(ex, "no avatar for {User}", user);
        }
    }
}
