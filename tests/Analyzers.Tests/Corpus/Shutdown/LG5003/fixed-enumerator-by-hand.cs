// asks: the enumerator is in an await using
// modelled on: Dasync/AsyncEnumerable#11
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public static class AsyncHead
{
    public static async Task<T> FirstOrDefaultAsync<T>(this IAsyncEnumerable<T> source, CancellationToken token)
    {
        await using var rows = source.GetAsyncEnumerator(token);
        return await rows.MoveNextAsync() ? rows.Current : default;
    }
}
