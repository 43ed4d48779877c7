namespace LifetimeGuard.Cli;

/// <summary>A folder of our own under the system's temp folder, gone when the command ends.</summary>
internal sealed class TempFolder : IDisposable
{
    /// <summary>Makes the folder.</summary>
    public TempFolder() => Path = Directory.CreateTempSubdirectory(Prefix).FullName;

    /// <summary>How the names of this process's folders begin, so that a left one can be traced to its maker.</summary>
    public static string Prefix { get; } = $"lifetimeguard-{Environment.ProcessId}-";

    /// <summary>Absolute.</summary>
    public string Path { get; }

    /// <summary>Absolute path of something in the folder.</summary>
    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Deletes the folder with everything in it.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException error)
        {
            // A build that was just killed can still be writing; what is left is named instead of failing a finished command.
            Console.Error.WriteLine($"Could not delete {Path}: {error.Message}");
        }
    }
}
