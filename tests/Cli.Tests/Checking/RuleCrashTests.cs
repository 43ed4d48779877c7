using LifetimeGuard.Cli.Checking;
using LifetimeGuard.Cli.Rendering;

namespace LifetimeGuard.Cli.Tests.Checking;

/// <summary>A check whose rules did not run must not look like a clean one.</summary>
public class RuleCrashTests
{
    private const string ThrowingRule = """
        using System;
        using System.Collections.Immutable;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.Diagnostics;

        namespace LifetimeGuard.Analyzers;

        [DiagnosticAnalyzer(LanguageNames.CSharp)]
        public sealed class LG9999Throws : DiagnosticAnalyzer
        {
            private static readonly DiagnosticDescriptor Rule = new("LG9999", "T", "M", "C", DiagnosticSeverity.Warning, isEnabledByDefault: true);

            public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

            public override void Initialize(AnalysisContext context) =>
                context.RegisterSymbolAction(_ => throw new InvalidOperationException("on purpose"), SymbolKind.NamedType);
        }
        """;

    [Fact]
    public async Task RuleThatThrows_MakesTheCheckVoid()
    {
        await using Scratch scratch = NewScratch()
            .With("Rules/LifetimeGuard.Analyzers.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework><LangVersion>latest</LangVersion><OutputPath>../rules</OutputPath><AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath></PropertyGroup>
                  <ItemGroup><PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.8.0" PrivateAssets="all" /></ItemGroup>
                </Project>
                """)
            .With("Rules/Throws.cs", ThrowingRule);
        BuildResult build = await new DotnetBuild(scratch.In("Rules"), ["-nologo", "-v:m", "-tl:off", "-nodeReuse:false", "-p:UseSharedCompilation=false"])
            .RunAsync(_ => { }, TestContext.Current.CancellationToken);
        Assert.True(build.Succeeded, string.Join('\n', build.LastLines));

        CheckReport report = await CheckAsync(scratch);

        string crash = Assert.Single(report.Crashes);
        Assert.StartsWith("AD0001: ", crash);
        Assert.Contains("on purpose", crash);
        Assert.Contains("says nothing", Shown(report));
    }

    [Fact]
    public async Task RulesThatCannotBeLoaded_MakeTheCheckVoid()
    {
        await using Scratch scratch = NewScratch().With("rules/LifetimeGuard.Analyzers.dll", "this is no assembly");

        CheckReport report = await CheckAsync(scratch);

        Assert.StartsWith("CS8034: ", Assert.Single(report.Crashes));
        Assert.DoesNotContain("No finding", Shown(report));
    }

    private static Scratch NewScratch()
    {
        string presets = RuleFiles.Locate().Configuration;
        return new Scratch()
            .With("App/App.csproj", Scratch.Project)
            .With("App/Queue.cs", Scratch.Guarded)
            .With("rules/configuration/lifetimeguard.recommended.globalconfig", File.ReadAllText(Path.Combine(presets, "lifetimeguard.recommended.globalconfig")));
    }

    private static Task<CheckReport> CheckAsync(Scratch scratch) => new SourceCheck(new CheckOptions(), new RuleFiles(scratch.In("rules")))
        .RunAsync(BuildTarget.Resolve(scratch.In("App")), _ => { }, TestContext.Current.CancellationToken);

    private static string Shown(CheckReport report)
    {
        using StringWriter output = new();
        new FindingsView(ToolConsole.To(output), report).Write(sarifPath: null);
        return output.ToString();
    }
}
