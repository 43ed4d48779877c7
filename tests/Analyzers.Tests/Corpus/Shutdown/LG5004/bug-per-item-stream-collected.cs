// asks: each round disposes its stream, the uploads are awaited together after the loop
// modelled on: duplicati/duplicati#4557
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

public sealed class Uploader
{
    private readonly Func<string, Stream, Task> _put;

    public Uploader(Func<string, Stream, Task> put) => _put = put;

    public async Task UploadAllAsync(IEnumerable<string> paths)
    {
        var uploads = new List<Task>();
        foreach (var path in paths)
        {
            using var file = File.OpenRead(path); // expect-or: LG5004
            uploads.Add(_put(Path.GetFileName(path), file)); // expect: LG5004
        }

        await Task.WhenAll(uploads);
    }
}
