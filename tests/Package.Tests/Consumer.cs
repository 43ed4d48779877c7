namespace LifetimeGuard.Package.Tests;

/// <summary>A fresh project that has installed the package from the local feed and nothing else from anywhere.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <param name="package">The package to install.</param>
    /// <param name="source">The project's only source file.</param>
    /// <param name="mode">Value of LifetimeGuardMode; null leaves it unset.</param>
    public Consumer(PackedPackage package, string source, string? mode = null)
    {
        var property = mode is null ? "" : $"<LifetimeGuardMode>{mode}</LifetimeGuardMode>";
        _folder.Write("Program.cs", source);
        _folder.Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="local" value="{package.Feed}" /></packageSources>
            </configuration>
            """);
        _folder.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <RestorePackagesPath>$(MSBuildProjectDirectory)/packages</RestorePackagesPath>
                {property}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="LifetimeGuard.Analyzers" Version="{package.Version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
    }

    public void Write(string relative, string text) => _folder.Write(relative, text);

    public Task<DotnetResult> BuildAsync() => DotnetCommand.RunAsync(_folder.FullPath, "build");

    public void Dispose() => _folder.Dispose();
}
