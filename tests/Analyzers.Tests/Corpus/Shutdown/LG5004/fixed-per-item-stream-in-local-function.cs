// asks: a local async function owns the stream of one item; the tasks are still awaited together
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
            uploads.Add(UploadAsync(path));

        await Task.WhenAll(uploads);

        async Task UploadAsync(string path)
        {
            using var file = File.OpenRead(path);
            await _put(Path.GetFileName(path), file);
        }
    }
}
