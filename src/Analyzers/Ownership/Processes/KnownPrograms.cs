using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Processes;

/// <summary>Tells programs by the file name that a child is started with.</summary>
internal static class KnownPrograms
{
    // They show something to the user and hand it over to another program; nobody expects to end that.
    private static readonly string[] Openers = ["explorer", "xdg-open", "open", "rundll32", "gio", "kde-open", "gnome-open"];

    // They run what they are asked for as a child of their own, and stay.
    private static readonly string[] Launchers = ["cmd", "sh", "bash", "zsh", "dash", "powershell", "pwsh", "npm", "npx", "yarn", "pnpm"];

    /// <summary>Whether the file name is that of a program that opens documents, or a web address.</summary>
    public static bool IsOpener(IOperation file) => file.ConstantValue is { HasValue: true, Value: string name }
        && (Openers.Contains(ProgramOf(name), StringComparer.OrdinalIgnoreCase) || name.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || name.StartsWith("https:", StringComparison.OrdinalIgnoreCase));

    /// <summary>The program that runs others as its children, if the file name is that of a shell or a launcher; else null.</summary>
    public static string? LauncherOf(IOperation file, IReadOnlyList<IOperation>? arguments)
    {
        if (file.ConstantValue is not { HasValue: true, Value: string name })
            return null;

        string program = ProgramOf(name);
        return Launchers.Contains(program, StringComparer.OrdinalIgnoreCase) || (program is "dotnet" && StartsWithRun(arguments)) ? program : null;
    }

    private static bool StartsWithRun(IReadOnlyList<IOperation>? arguments) => arguments is { Count: > 0 } && arguments.All(text => StartOf(text) is "run" or "watch" or "test");

    private static string? StartOf(IOperation text) => text.WithoutConversions() switch
    {
        var list when list.Elements() is { } parts => parts.FirstOrDefault() is { } first ? StartOf(first) : null,
        { ConstantValue: { HasValue: true, Value: string whole } } => whole.TrimStart().Split(' ')[0],
        IInterpolatedStringOperation { Parts: [IInterpolatedStringTextOperation first, ..] } => StartOf(first.Text),
        IBinaryOperation sum => StartOf(sum.LeftOperand),
        _ => null,
    };

    private static string ProgramOf(string file)
    {
        string program = file.Substring(file.LastIndexOfAny(['/', '\\']) + 1);
        return program.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) || program.EndsWith(".cmd", StringComparison.OrdinalIgnoreCase) ? program.Substring(0, program.Length - 4) : program;
    }
}
