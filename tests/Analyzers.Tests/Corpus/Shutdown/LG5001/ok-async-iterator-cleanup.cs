// asks: the cleanup is awaited in the finally of an async iterator
// modelled on: Dasync/AsyncEnumerable#11
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public interface ICursor { Task<string> NextAsync(); Task CloseAsync(); }

public static class Cursors
{
    public static async IAsyncEnumerable<string> RowsAsync(Func<Task<ICursor>> open)
    {
        var cursor = await open();
        try
        {
            while (await cursor.NextAsync() is { } row)
                yield return row;
        }
        finally
        {
            await cursor.CloseAsync();
        }
    }
}
