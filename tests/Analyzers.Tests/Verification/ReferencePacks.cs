using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Tests.Verification;

/// <summary>The .NET 10 and ASP.NET Core reference packs that tested programs compile against.</summary>
internal static class ReferencePacks
{
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. Folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"))
            .Order(StringComparer.Ordinal)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    private static string[] Folders => typeof(ReferencePacks).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "ReferencePacks").Value!.Split(';');
}
