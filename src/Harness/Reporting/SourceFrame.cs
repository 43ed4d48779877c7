namespace LifetimeGuard.Harness.Reporting;

/// <summary>One frame of the stack that started something.</summary>
/// <param name="Method">Type and method as the source calls them.</param>
/// <param name="File">Full path as the compiler recorded it; null when there are no symbols.</param>
/// <param name="Line">First line of the statement, counted from one; zero without a file.</param>
/// <param name="EndLine">Last line of the statement.</param>
public sealed record SourceFrame(string Method, string? File, int Line, int EndLine)
{
    /// <summary><c>Jobs.Runner.Start (Runner.cs:88)</c>, or the method alone.</summary>
    public override string ToString() => File is null ? Method : $"{Method} ({Path.GetFileName(File)}:{Line})";
}
