namespace LifetimeGuard.Analyzers.Tests.Verification;

/// <summary>A program as it is written in a project that indents with tabs and ends lines as Windows does.</summary>
internal static class WindowsFile
{
    public const string EditorConfig = """
        root = true
        [*.cs]
        indent_style = tab
        tab_width = 4
        end_of_line = crlf
        """;

    public static string From(string source) => string.Join("\r\n", source.Split('\n').Select(WithTabs));

    private static string WithTabs(string line)
    {
        int indent = line.TakeWhile(character => character == ' ').Count();
        return new string('\t', indent / 4) + line[(indent - indent % 4)..];
    }
}
