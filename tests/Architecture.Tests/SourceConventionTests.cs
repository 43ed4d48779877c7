using System.Text.RegularExpressions;

namespace LifetimeGuard.Architecture.Tests;

/// <summary>What holds for every C# file of ours.</summary>
public sealed partial class SourceConventionTests
{
    private const int MaximumLines = 400;

    private static readonly string[] VagueNames = ["Utils", "Utilities", "Helper", "Helpers", "Common", "Manager"];

    public static TheoryData<string> SourceFiles =>
        [.. Repository.CSharpFiles("src").Select(Repository.Relative).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(SourceFiles))]
    public void Namespace_IsTheFolder(string file)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, file));
        if (NamespaceLine().Match(text) is not { Success: true } declared)
        {
            Assert.True(MayLiveInTheGlobalNamespace(text), $"{file}: declares no namespace");
            return;
        }

        var project = Repository.Projects
            .Where(candidate => file.StartsWith(candidate.Folder + "/", StringComparison.Ordinal))
            .MaxBy(candidate => candidate.Folder.Length)!;
        string subfolder = Path.GetDirectoryName(file[(project.Folder.Length + 1)..])!.Replace('\\', '/').Replace('/', '.');
        string expected = subfolder.Length == 0 ? project.RootNamespace : $"{project.RootNamespace}.{subfolder}";

        Assert.Equal(expected, declared.Groups[1].Value);
    }

    [Theory, MemberData(nameof(SourceFiles))]
    public void File_StaysReadable(string file)
    {
        int lines = File.ReadLines(Path.Combine(Repository.Root, file)).Count();

        Assert.True(lines <= MaximumLines, $"{file} has {lines} lines: what does it do twice?");
    }

    [Theory, MemberData(nameof(SourceFiles))]
    public void Name_SaysWhatItIs(string file)
    {
        string name = Path.GetFileNameWithoutExtension(file);

        Assert.DoesNotContain(VagueNames, vague => name.Contains(vague, StringComparison.Ordinal));
    }

    // The runtime looks for a type called StartupHook outside every namespace; top-level programs have none either.
    private static bool MayLiveInTheGlobalNamespace(string text) =>
        text.Contains("class StartupHook", StringComparison.Ordinal) || !TypeDeclaration().IsMatch(text);

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^(public|internal)?\s*(sealed |static |abstract |partial |readonly )*(class|struct|record|interface|enum) ", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();
}
