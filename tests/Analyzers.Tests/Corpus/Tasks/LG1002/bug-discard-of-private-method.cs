// asks: the discarded method of this program lets every failure out
// modelled on: LackLuster-Labs/LumoraVR#82
using System;
using System.Collections.Concurrent;
using System.Net.Http;
using System.Threading.Tasks;

public sealed class AvatarCache
{
    private readonly HttpClient _http;
    private readonly ConcurrentDictionary<string, byte[]> _images = new();

    public AvatarCache(HttpClient http) => _http = http;

    public byte[] Get(string user)
    {
        if (_images.TryGetValue(user, out var image))
            return image;

        _ = DownloadAsync(user); // expect: LG1002
        return [];
    }

    private async Task DownloadAsync(string user)
    {
        var bytes = await _http.GetByteArrayAsync("avatars/" + user);
        _images[user] = bytes;
    }
}
