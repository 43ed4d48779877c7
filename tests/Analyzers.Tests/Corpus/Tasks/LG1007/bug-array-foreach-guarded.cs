// asks: Array.ForEach, and nothing can leave the body: it still comes back at the first await
// modelled on: dotnet/corefx#36425
using System;
using System.IO;
using System.Threading.Tasks;

public sealed class Cleaner
{
    private readonly Func<string, Task> _archive;

    public Cleaner(Func<string, Task> archive) => _archive = archive;

    public async Task<int> CleanAsync(string folder)
    {
        int failed = 0;
        Array.ForEach(Directory.GetFiles(folder, "*.log"), async file => // expect: LG1007
        {
            try
            {
                await _archive(file); // first a copy
                File.Delete(file);
            }
            catch (Exception)
            {
                failed++;
            }
        });
        await File.WriteAllTextAsync(Path.Combine(folder, "failed.txt"), failed.ToString());
        return failed;
    }
}
