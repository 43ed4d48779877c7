namespace LifetimeGuard.Harness.Tracing;

/// <summary>A place in compiled code, before symbols are asked.</summary>
/// <param name="Method">The full name as the runtime gives it, without parameters.</param>
/// <param name="Module">Full path of the assembly; null for code that was made at run time.</param>
/// <param name="Token">The method's metadata token.</param>
/// <param name="Offset">The IL offset; negative when unknown.</param>
internal sealed record CodePlace(string Method, string? Module, int Token, int Offset)
{
    // Assemblies of the shared frameworks stand in .../shared/<framework>/<version>/.
    private static readonly string FrameworkFolder = $"{Path.DirectorySeparatorChar}shared{Path.DirectorySeparatorChar}Microsoft.";

    /// <summary>True for the runtime's own code, as opposed to the app's and its packages'.</summary>
    public bool IsFramework => Module is null || Module.Contains(FrameworkFolder, StringComparison.Ordinal);
}
