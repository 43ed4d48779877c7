using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Configuration;

/// <summary>Reads options for a file; a value that cannot be read counts as missing.</summary>
internal sealed class OptionReader(AnalyzerConfigOptionsProvider provider)
{
    public int Read(Option<int> option, SyntaxTree tree) =>
        Text(option.Key, tree) is { } text && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value)
            ? value
            : option.DefaultValue;

    public bool Read(Option<bool> option, SyntaxTree tree) =>
        Text(option.Key, tree) is { } text && bool.TryParse(text, out bool value) ? value : option.DefaultValue;

    private string? Text(string key, SyntaxTree tree)
    {
        if (provider.GetOptions(tree).TryGetValue(key, out string? value) || provider.GlobalOptions.TryGetValue(key, out value))
            return value;

        return null;
    }
}
