using LifetimeGuard.Runtime.Annotations;

namespace LifetimeGuard.Samples.Runtime;

/// <summary>What the attributes tell the analyzers: who ends what.</summary>
public static class AnnotationsExample
{
    public static async Task RunAsync(TextWriter output)
    {
        using var inbox = new Inbox(OpenWatcher(Path.GetTempPath()));
        Describe(inbox.Watcher, output);
        await output.WriteLineAsync("the inbox ends its watcher");
    }

    /// <summary>The caller gets a watcher of its own: who drops it is told so.</summary>
    [return: ReturnsOwned]
    private static FileSystemWatcher OpenWatcher(string path) => new(path);

    /// <summary>The watcher is the caller's before and after.</summary>
    private static void Describe([Borrows] FileSystemWatcher watcher, TextWriter output) => output.WriteLine($"watches: {watcher.EnableRaisingEvents}");

    /// <summary>The watcher is the inbox's from here on: without this Dispose, LG5008 would say so.</summary>
    private sealed class Inbox([TransfersOwnership] FileSystemWatcher watcher) : IDisposable
    {
        public FileSystemWatcher Watcher { get; } = watcher;

        public void Dispose() => Watcher.Dispose();
    }
}
