// asks: the filter names cancellation
// modelled on: TechnoBerry/camunda-worker-dotnet#19
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public sealed class FolderUpload
{
    private readonly Func<string, CancellationToken, Task> _upload;

    public FolderUpload(Func<string, CancellationToken, Task> upload) => _upload = upload;

    public async Task<int> RunAsync(Queue<string> files, CancellationToken token)
    {
        var skipped = 0;
        while (files.Count > 0)
        {
            var file = files.Dequeue();
            try
            {
                await _upload(file, token);
            }
            catch (Exception e) when (e is not (FileNotFoundException or OperationCanceledException))
            {
                skipped++;
            }
        }

        return skipped;
    }
}
