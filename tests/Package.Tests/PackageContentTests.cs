namespace LifetimeGuard.Package.Tests;

public sealed class PackageContentTests(PackedPackage package)
{
    [Fact]
    public void Package_HoldsExactlyTheseFiles() => Assert.Equal(
        [
            "LifetimeGuard.Analyzers.nuspec",
            "README.md",
            "analyzers/dotnet/cs/LifetimeGuard.Analyzers.dll",
            "analyzers/dotnet/cs/LifetimeGuard.CodeFixes.dll",
            "buildTransitive/LifetimeGuard.Analyzers.props",
            "buildTransitive/LifetimeGuard.Analyzers.targets",
            "configuration/lifetimeguard.ci.globalconfig",
            "configuration/lifetimeguard.off.globalconfig",
            "configuration/lifetimeguard.recommended.globalconfig",
            "configuration/lifetimeguard.strict.globalconfig",
        ],
        package.Files());

    [Fact]
    public void Manifest_IsADevelopmentDependency_WithoutDependencies()
    {
        var manifest = package.Read("LifetimeGuard.Analyzers.nuspec");

        Assert.Contains("<developmentDependency>true</developmentDependency>", manifest);
        Assert.Contains("<license type=\"expression\">MIT</license>", manifest);
        Assert.Contains("<readme>README.md</readme>", manifest);
        Assert.DoesNotContain("<dependenc", manifest);
    }
}
