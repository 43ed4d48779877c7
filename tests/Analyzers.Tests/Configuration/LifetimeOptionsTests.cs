using System.Reflection;
using LifetimeGuard.Analyzers.Configuration;

namespace LifetimeGuard.Analyzers.Tests.Configuration;

public sealed class LifetimeOptionsTests
{
    private static readonly string Documentation = File.ReadAllText(Path.Combine(
        typeof(LifetimeOptionsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!,
        "docs", "configuration.md"));

    public static TheoryData<string> Keys =>
        [.. typeof(LifetimeOptions).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(option => (string)option.FieldType.GetProperty(nameof(Option<>.Key))!.GetValue(option.GetValue(null))!)];

    [Theory, MemberData(nameof(Keys))]
    public void EveryOption_IsDocumented(string key)
    {
        Assert.StartsWith("lifetimeguard.", key, StringComparison.Ordinal);
        Assert.Contains($"`{key}`", Documentation, StringComparison.Ordinal);
    }
}
