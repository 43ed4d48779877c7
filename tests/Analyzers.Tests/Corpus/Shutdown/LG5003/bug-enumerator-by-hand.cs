// asks: an async enumerator is driven by hand for its first element and never disposed: the iterator's finally does not run
// modelled on: Dasync/AsyncEnumerable#11
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public static class AsyncHead
{
    public static async Task<T> FirstOrDefaultAsync<T>(this IAsyncEnumerable<T> source, CancellationToken token)
    {
        var rows = source.GetAsyncEnumerator(token); // expect: LG5003
        return await rows.MoveNextAsync() ? rows.Current : default;
    }
}
