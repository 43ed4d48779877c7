using System.Text.RegularExpressions;

namespace LifetimeGuard.Cli.Findings;

/// <summary>
/// One of the rule package's presets, prepared for a check. What a preset makes an error is compiled as a warning and raised
/// afterwards: an error would stop the compiler, and with it every project that depends on the one with the finding.
/// </summary>
internal sealed partial class Preset
{
    // Above the package's own preset (a checked project may use the package), below everything the user wrote.
    private const int GlobalLevel = -99;

    private readonly string _text;
    private readonly HashSet<string> _errors;

    private Preset(string text)
    {
        _errors = [.. ErrorLine().Matches(text).Select(match => match.Groups["id"].Value)];
        _text = Level().Replace(ErrorLine().Replace(text, "${key}warning"), $"global_level = {GlobalLevel}");
    }

    /// <summary>The modes a user can ask for.</summary>
    public static IReadOnlyList<string> Modes { get; } = ["recommended", "strict", "ci"];

    /// <summary>Reads a preset beside the rules.</summary>
    public static Preset Load(string mode, string configurationDirectory) =>
        new(File.ReadAllText(Path.Combine(configurationDirectory, $"lifetimeguard.{mode}.globalconfig")));

    /// <summary>True when the preset makes findings of this rule errors.</summary>
    public bool Raises(string ruleId) => _errors.Contains(ruleId);

    /// <summary>Writes the global analyzer config for the compiler.</summary>
    public void WriteTo(string path) => File.WriteAllText(path, _text);

    [GeneratedRegex(@"^(?<key>dotnet_diagnostic\.(?<id>LG\d{4})\.severity\s*=\s*)error\s*$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"^global_level\s*=.*$", RegexOptions.Multiline)]
    private static partial Regex Level();
}
