namespace StableStudio;

/// <summary>The programs that are shipped beside the studio.</summary>
internal static class ChildApp
{
    public static string Renderer => PathOf("StableStudio.Renderer");
    public static string WebUi => PathOf("StableStudio.WebUi");

    private static string PathOf(string name)
    {
        string file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        return Path.Combine(AppContext.BaseDirectory, "children", name, file);
    }
}
