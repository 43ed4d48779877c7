namespace LifetimeGuard.Runtime.Diagnostics;

/// <summary>The line of source that started a piece of work.</summary>
/// <param name="Member">The method that called Start or Run.</param>
/// <param name="File">Its source file as the compiler saw it.</param>
/// <param name="Line">Its line, from 1; 0 when unknown.</param>
public readonly record struct StartSite(string Member, string File, int Line)
{
    /// <summary>For example <c>Open in Queue.cs:88</c>.</summary>
    public override string ToString() => $"{Member} in {FileName(File)}:{Line}";

    // The compiler's path has the separators of the machine that built it, not of the one that runs it.
    private static string FileName(string file) => file[(file.LastIndexOfAny(['/', '\\']) + 1)..];
}
