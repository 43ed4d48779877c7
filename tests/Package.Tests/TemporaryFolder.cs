namespace LifetimeGuard.Package.Tests;

/// <summary>A folder outside the repository, so that no build file of ours reaches what is built in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("lifetimeguard-package-").FullName;

    public string Combine(string relative) => Path.Combine(FullPath, relative);

    public void Write(string relative, string text) => File.WriteAllText(Combine(relative), text);

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
