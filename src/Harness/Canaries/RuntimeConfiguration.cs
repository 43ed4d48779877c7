using System.Reflection;

namespace LifetimeGuard.Harness.Canaries;

/// <summary>The file that told <c>dotnet</c> which runtime to start us on.</summary>
internal static class RuntimeConfiguration
{
    /// <summary>Its full path.</summary>
    /// <exception cref="HarnessException">The host program was not started from a folder with one.</exception>
    public static string Path
    {
        get
        {
            string name = Assembly.GetEntryAssembly()?.GetName().Name ?? "";
            string path = System.IO.Path.Combine(AppContext.BaseDirectory, name + ".runtimeconfig.json");
            return File.Exists(path)
                ? path
                : throw new HarnessException(ExitCodes.Infrastructure, $"The planted leaks cannot be run: there is no {path}");
        }
    }
}
