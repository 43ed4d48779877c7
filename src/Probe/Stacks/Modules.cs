using System.Reflection;

namespace LifetimeGuard.Probe.Stacks;

/// <summary>Which assemblies belong to the app, and which to the framework or to us. The user's code is what a report may name.</summary>
internal sealed class Modules
{
    // Of the framework's assemblies in a self-contained app, where the folder does not tell.
    private static readonly string[] FrameworkTokens =
        ["b03f5f7f11d50a3a", "b77a5c561934e089", "cc7b13ffcd2ddd51", "7cec85d7bea7798e", "adb9793829ddae60", "31bf3856ad364e35"];

    private readonly Dictionary<Module, (bool IsApp, string? Path)> _known = [];
    private readonly string _coreFolder = Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "";

    public bool IsApp(Module module) => Know(module).IsApp;

    /// <summary>The probe's own code, which is on every captured stack.</summary>
    public bool IsOwn(Module module) => module.Assembly == typeof(Modules).Assembly;

    /// <summary>Null when it has no file.</summary>
    public string? PathOf(Module module) => Know(module).Path;

    private (bool IsApp, string? Path) Know(Module module)
    {
        if (_known.TryGetValue(module, out var known))
            return known;

        string path = module.Assembly.IsDynamic ? "" : module.FullyQualifiedName;
        bool hasFile = path.Length > 0 && path[0] != '<';
        return _known[module] = (!IsFramework(module.Assembly, path) && !IsOwn(module), hasFile ? path : null);
    }

    private bool IsFramework(Assembly assembly, string path)
    {
        string folder = Path.GetDirectoryName(path) ?? "";

        // .../shared/Microsoft.NETCore.App/10.0.0 and .../shared/Microsoft.AspNetCore.App/10.0.0 have one grandparent.
        string? shared = Path.GetDirectoryName(Path.GetDirectoryName(_coreFolder));
        if (folder != AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar) && shared is not null
            && folder.StartsWith(shared + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return true;
        }

        byte[] token = assembly.GetName().GetPublicKeyToken() ?? [];
        return Array.IndexOf(FrameworkTokens, Convert.ToHexString(token).ToLowerInvariant()) >= 0;
    }
}
