namespace LifetimeGuard.Package.Tests;

public sealed class PresetTests
{
    public static TheoryData<string> Modes => new(Preset.Modes);

    [Theory, MemberData(nameof(Modes))]
    public void Preset_SaysOfEveryRuleWhatItsDescriptorSays(string mode)
    {
        var expected = Preset.TextFor(mode, ProductRules.All);

        // After a rule is added: LIFETIMEGUARD_WRITE_PRESETS=1 dotnet run --project tests/Package.Tests
        if (Environment.GetEnvironmentVariable("LIFETIMEGUARD_WRITE_PRESETS") == "1")
            File.WriteAllText(Repository.PresetFile(mode), expected);

        Assert.Equal(expected, File.ReadAllText(Repository.PresetFile(mode)));
    }

    [Fact]
    public void Presets_AreOfTheKnownModesOnly()
    {
        var folder = Path.GetDirectoryName(Repository.PresetFile("ci"))!;

        Assert.Equal(
            Preset.Modes.Select(Repository.PresetFile).Order(StringComparer.Ordinal),
            Directory.GetFiles(folder).Order(StringComparer.Ordinal));
    }
}
