using System.Reflection;

namespace LifetimeGuard.Package.Tests;

/// <summary>Where the sources of this repository are, as known when the tests were built.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string PackageProject => Path.Combine(Root, "src", "Package", "LifetimeGuard.Package.csproj");

    public static string PresetFile(string mode) =>
        Path.Combine(Root, "src", "Package", "configuration", $"lifetimeguard.{mode}.globalconfig");
}
