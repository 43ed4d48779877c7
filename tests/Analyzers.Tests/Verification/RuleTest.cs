using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace LifetimeGuard.Analyzers.Tests.Verification;

/// <summary>One run of the Roslyn test framework over the .NET 10 reference packs; no package is downloaded.</summary>
internal sealed class RuleTest<TAnalyzer, TCodeFix> : CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    public RuleTest()
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(ReferencePacks.All);
        // The framework would try every finding once more with a pragma in front of it; that is the compiler's business.
        TestBehaviors |= TestBehaviors.SkipSuppressionCheck | TestBehaviors.SkipGeneratedCodeCheck;
    }

    public static CSharpCompilationOptions ProgramOptions { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);

    public void AddOptions(string? lines)
    {
        if (lines is not null)
            TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + lines));
    }

    protected override CompilationOptions CreateCompilationOptions() => ProgramOptions;

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);
}
