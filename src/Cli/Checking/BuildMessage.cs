using System.Text.RegularExpressions;

namespace LifetimeGuard.Cli.Checking;

/// <summary>An error or warning in the one format that all build tools write.</summary>
/// <param name="Origin">File and position, or the tool that speaks.</param>
/// <param name="IsError">False for a warning.</param>
/// <param name="Code">CS0103; empty when the tool gave none.</param>
/// <param name="Project">The project that was built, with its target framework; null when the line does not say.</param>
internal sealed partial record BuildMessage(string Origin, bool IsError, string Code, string Text, string? Project)
{
    /// <summary>Reads one line of a build's output; null when it is something else.</summary>
    public static BuildMessage? TryParse(string line)
    {
        Match match = Canonical().Match(line);
        return match.Success
            ? new BuildMessage(
                match.Groups["origin"].Value.Trim(),
                match.Groups["level"].Value == "error",
                match.Groups["code"].Value,
                match.Groups["text"].Value.Trim(),
                match.Groups["project"].Success ? match.Groups["project"].Value : null)
            : null;
    }

    /// <summary><c>/src/A.cs(3,5): error CS0103: The name 'x' does not exist</c></summary>
    public override string ToString() => $"{Origin}: {(IsError ? "error" : "warning")} {Code}: {Text}";

    [GeneratedRegex(@"^(?<origin>.+?)\s*: (?<level>error|warning)(?: (?<code>[A-Za-z]+\d+))?\s*: (?<text>.*?)(?: \[(?<project>[^\[\]]+)\])?$")]
    private static partial Regex Canonical();
}
