using System.Runtime.InteropServices;

namespace LifetimeGuard.Harness.Apps;

/// <summary>The <c>dotnet</c> program that belongs to the runtime we run on.</summary>
internal static class DotnetHost
{
    /// <summary>Its full path; just its name when it is not where a runtime normally has it.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        string name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        // .../dotnet/shared/Microsoft.NETCore.App/10.0.0/
        string beside = System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(beside) ? beside : name;
    }
}
