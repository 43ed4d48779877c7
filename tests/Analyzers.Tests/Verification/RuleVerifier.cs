using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace LifetimeGuard.Analyzers.Tests.Verification;

/// <summary>Tests one rule without a code fix. See <see cref="RuleVerifier{TAnalyzer, TCodeFix}"/>.</summary>
internal static class RuleVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <inheritdoc cref="RuleVerifier{TAnalyzer, TCodeFix}.Reports"/>
    public static Task Reports(string source, string? because = null, string? path = null, string? options = null) =>
        RuleVerifier<TAnalyzer, EmptyCodeFixProvider>.Reports(source, because, path, options);

    /// <inheritdoc cref="RuleVerifier{TAnalyzer, TCodeFix}.Silent"/>
    public static Task Silent(string source, string? options = null) =>
        RuleVerifier<TAnalyzer, EmptyCodeFixProvider>.Silent(source, options);

    /// <inheritdoc cref="RuleVerifier{TAnalyzer, TCodeFix}.SilentOnBrokenCode"/>
    public static Task SilentOnBrokenCode(string source) =>
        RuleVerifier<TAnalyzer, EmptyCodeFixProvider>.SilentOnBrokenCode(source);
}

/// <summary>
/// Tests one rule and its code fix on C# programs. A program may be bare members (they get a class) and uses the common
/// System namespaces; findings are marked as <c>{|LG1001:code|}</c>.
/// </summary>
internal static class RuleVerifier<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <summary>The rule reports at every mark and nowhere else.</summary>
    /// <param name="source">The program, with at least one mark.</param>
    /// <param name="because">What every message must contain.</param>
    /// <param name="path">Source text at which one additional location of every finding must start.</param>
    /// <param name="options">Lines of a global analyzer configuration: <c>key = value</c>.</param>
    public static Task Reports(string source, string? because = null, string? path = null, string? options = null)
    {
        Assert.Matches(Mark, source);
        var test = new RuleTest<TAnalyzer, TCodeFix> { TestCode = TestProgram.From(source), DiagnosticVerifier = Check };
        test.AddOptions(options);
        return test.RunAsync(TestContext.Current.CancellationToken);

        void Check(Diagnostic diagnostic, DiagnosticResult expected, IVerifier verifier)
        {
            if (because is not null)
                Assert.Contains(because, diagnostic.GetMessage(null), StringComparison.Ordinal);
            if (path is not null)
                Assert.Contains(diagnostic.AdditionalLocations, location => TextFrom(location).StartsWith(path, StringComparison.Ordinal));
        }
    }

    /// <summary>The program compiles and the rule has nothing to say about it.</summary>
    public static Task Silent(string source, string? options = null)
    {
        Assert.DoesNotMatch(Mark, source);
        var test = new RuleTest<TAnalyzer, TCodeFix> { TestCode = TestProgram.From(source) };
        test.AddOptions(options);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The program does not compile; the rule neither reports nor throws.</summary>
    public static Task SilentOnBrokenCode(string source)
    {
        string program = TestProgram.From(source);
        Assert.Contains(
            CSharpCompilation.Create("half-written", [CSharpSyntaxTree.ParseText(program)], ReferencePacks.All, RuleTest<TAnalyzer, TCodeFix>.ProgramOptions)
                .GetDiagnostics(TestContext.Current.CancellationToken),
            diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var test = new RuleTest<TAnalyzer, TCodeFix> { TestCode = program, CompilerDiagnostics = CompilerDiagnostics.None };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The code fix turns the marked program into the other one, which compiles; Fix all gives the same.</summary>
    /// <param name="source">The program, with marks.</param>
    /// <param name="fixedSource">The repaired program, with marks only where findings stay.</param>
    /// <param name="equivalenceKey">Which of several offered fixes.</param>
    /// <param name="iterations">How many fixes are applied one after the other; null: one for each finding.</param>
    public static Task Fixes(string source, string fixedSource, string? equivalenceKey = null, int? iterations = null)
    {
        var test = new RuleTest<TAnalyzer, TCodeFix>
        {
            TestCode = TestProgram.From(source),
            FixedCode = TestProgram.From(fixedSource),
            CodeActionEquivalenceKey = equivalenceKey,
            NumberOfIncrementalIterations = iterations,
        };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The rule reports at the marks, and no fix is offered for any of them.</summary>
    public static Task OffersNoFix(string source)
    {
        string program = TestProgram.From(source);
        var test = new RuleTest<TAnalyzer, TCodeFix> { TestCode = program, FixedCode = program };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Regex Mark { get; } = new(@"\{\|LG\d{4}:", RegexOptions.CultureInvariant);

    private static string TextFrom(Location location) =>
        location.SourceTree!.ToString()[location.SourceSpan.Start..];
}
