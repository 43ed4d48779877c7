using StableStudio.History;
using StableStudio.Jobs;
using StableStudio.Learning;
using StableStudio.Packs;
using StableStudio.Rendering;
using StableStudio.Web;
using StableStudio.Window;

namespace StableStudio;

internal static class Program
{
    private const int Usage = 2;

    private static async Task<int> Main(string[] args)
    {
        if (args is not ["--data", var data])
        {
            await Console.Error.WriteLineAsync("usage: StableStudio.Leaky --data FOLDER");
            return Usage;
        }

        var folders = new StudioFolders(data);
        var runner = new JobRunner(new Executor(folders), new HistoryStore(folders.History), new LearningLog(folders.Learning));
        var window = new MainWindow(new PackStore(), new JobQueue(runner), new WebUi(folders));

        await window.RunAsync(Console.In, Console.Out);
        return 0;
    }
}
