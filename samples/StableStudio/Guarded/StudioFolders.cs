namespace StableStudio;

/// <summary>Where the studio keeps what the user made.</summary>
internal sealed class StudioFolders
{
    public StudioFolders(string data)
    {
        Root = Directory.CreateDirectory(data).FullName;
    }

    public string Root { get; }
    public string Spool => Path.Combine(Root, "spool");
    public string Images => Path.Combine(Root, "images");
    public string History => Path.Combine(Root, "history.db");
    public string Learning => Path.Combine(Root, "learning.jsonl");
    public string ShutdownLog => Path.Combine(Root, "shutdown.log");
    public string ProcessJournal => Path.Combine(Root, "process_registry.json");
}
