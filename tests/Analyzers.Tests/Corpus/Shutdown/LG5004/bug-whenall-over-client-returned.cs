// asks: the tasks hide in a lambda of Select inside WhenAll; the client they share is disposed on return
// modelled on: dotnet/project-system#3974
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

public static class Mirror
{
    public static Task<string[]> DownloadAsync(Uri root, IReadOnlyList<string> names)
    {
        using var client = new HttpClient { BaseAddress = root }; // expect-or: LG5004
        return Task.WhenAll(names.Select(name => client.GetStringAsync(name))); // expect: LG5004
    }
}
