using LifetimeGuard.Harness;

namespace LifetimeGuard.Cli.Checking;

/// <summary>The files of the rules, which lie in a folder beside the tool.</summary>
internal sealed record RuleFiles(string Directory)
{
    /// <summary>The rules.</summary>
    public string Analyzers => Path.Combine(Directory, "LifetimeGuard.Analyzers.dll");

    /// <summary>The presets.</summary>
    public string Configuration => Path.Combine(Directory, "configuration");

    /// <summary>The rules that came with this tool.</summary>
    /// <exception cref="ToolException">The tool's installation is damaged.</exception>
    public static RuleFiles Locate()
    {
        RuleFiles files = new(Path.Combine(AppContext.BaseDirectory, "analyzers"));
        return File.Exists(files.Analyzers)
            ? files
            : throw new ToolException(ExitCodes.Infrastructure, $"{files.Analyzers} is missing; install the tool again.");
    }
}
