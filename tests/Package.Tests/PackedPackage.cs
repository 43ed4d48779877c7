using System.IO.Compression;
using LifetimeGuard.Package.Tests;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace LifetimeGuard.Package.Tests;

/// <summary>The package, packed once from the sources into a feed that is a folder.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Feed => _folder.Combine("feed");

    public string File => Directory.GetFiles(Feed, "LifetimeGuard.Analyzers.*.nupkg").Single();

    public string Version => Path.GetFileNameWithoutExtension(File)["LifetimeGuard.Analyzers.".Length..];

    public async ValueTask InitializeAsync()
    {
        // Own output folders: another build of the same projects may be running.
        var result = await DotnetCommand.RunAsync(
            _folder.FullPath, "pack", Repository.PackageProject, "-c", "Release", "-o", Feed,
            "-p:UseArtifactsOutput=true", $"-p:ArtifactsPath={_folder.Combine("artifacts")}");
        Assert.True(result.ExitCode == 0, result.Output);
    }

    /// <summary>The paths in the package, without those that the packaging format itself adds.</summary>
    public IReadOnlyList<string> Files()
    {
        using var archive = ZipFile.OpenRead(File);
        return archive.Entries.Select(entry => entry.FullName)
            .Where(path => path != "[Content_Types].xml" && !path.StartsWith("_rels/", StringComparison.Ordinal) && !path.StartsWith("package/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    public string Read(string path)
    {
        using var archive = ZipFile.OpenRead(File);
        using var reader = new StreamReader(archive.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
