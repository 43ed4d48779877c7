namespace LifetimeGuard.Harness.Suites;

/// <summary>A suite file that cannot be read: <c>suite.json(12,5): "verbz" is not known here; allowed are ...</c></summary>
public sealed class SuiteFormatException(string path, int line, int column, string problem)
    : HarnessException(ExitCodes.Usage, line > 0 ? $"{path}({line},{column}): {problem}" : $"{path}: {problem}")
{
    /// <summary>The file as it was asked for.</summary>
    public string Path { get; } = path;

    /// <summary>Counted from one; zero when the file itself could not be read.</summary>
    public int Line { get; } = line;

    /// <summary>Counted from one, in characters.</summary>
    public int Column { get; } = column;

    /// <summary>What is wrong, without the position.</summary>
    public string Problem { get; } = problem;
}
