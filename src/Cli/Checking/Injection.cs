using System.Security;
using LifetimeGuard.Cli.Findings;

namespace LifetimeGuard.Cli.Checking;

/// <summary>
/// Gives the rules to every C# compilation of a build without a change to the projects. MSBuild imports what lies in the
/// user's extension folder after its own targets; the build is pointed to a folder of ours. Unlike
/// <c>CustomAfterMicrosoftCommonTargets</c>, which a repository may use itself, that takes nothing away from anybody.
/// </summary>
internal sealed class Injection(string folder, RuleFiles rules, Preset preset, CheckOptions options)
{
    private readonly string _extensions = Path.Combine(folder, "msbuild");
    private readonly string _presetFile = Path.Combine(folder, "lifetimeguard.globalconfig");
    private readonly string _names = Path.Combine(folder, "names.props");

    /// <summary>Where each compilation writes its SARIF file.</summary>
    public string LogDirectory { get; } = Path.Combine(folder, "logs");

    /// <summary>Written by the build: the folder of the compiler it used.</summary>
    public string CompilerDirectoryFile { get; } = Path.Combine(folder, "compiler.txt");

    /// <summary>Writes everything the build needs and returns the arguments that make it use them.</summary>
    public IReadOnlyList<string> Prepare(BuildTarget target)
    {
        Directory.CreateDirectory(LogDirectory);
        preset.WriteTo(_presetFile);
        string imports = Path.Combine(_extensions, "Current", "Microsoft.Common.targets", "ImportAfter");
        Directory.CreateDirectory(imports);
        File.WriteAllText(Path.Combine(imports, "LifetimeGuard.targets"), Targets());

        List<string> arguments =
        [
            $"-p:MSBuildUserExtensionsPath={_extensions}{Path.DirectorySeparatorChar}",
            // Nothing but the rules: other people's warnings are not what is asked, and must not stop the build.
            "-p:TreatWarningsAsErrors=false", "-p:MSBuildTreatWarningsAsErrors=false", "-p:WarningsAsErrors=", "-p:MSBuildWarningsAsErrors=",
            "-p:CodeAnalysisTreatWarningsAsErrors=false", "-p:EnableNETAnalyzers=false", "-p:EnforceCodeStyleInBuild=false",
            "-p:RunAnalyzers=true", "-p:RunAnalyzersDuringBuild=true", "-p:NuGetAudit=false", "-p:GeneratePackageOnBuild=false",
            // Paths in the symbols stay real, so that whoever runs the result can join it to the findings.
            "-p:DeterministicSourcePaths=false",
        ];
        if (options.Configuration is not null)
            arguments.Add($"-p:Configuration={options.Configuration}");
        if (options.Timing)
            arguments.Add("-p:ReportAnalyzer=true");
        if (!options.InPlace)
        {
            arguments.Add("-p:UseArtifactsOutput=true");
            arguments.Add($"-p:ArtifactsPath={options.ArtifactsPath ?? Path.Combine(folder, "artifacts")}");
            if (WriteNames(target))
                arguments.Add($"-p:CustomBeforeDirectoryBuildProps={_names}");
        }

        arguments.AddRange(options.Properties.Select(property => $"-p:{property}"));
        return arguments;
    }

    private string Targets() => $"""
        <Project>
          <PropertyGroup>
            <_LifetimeGuardOtherNames>{Xml(OtherAnalyzers.Pattern)}</_LifetimeGuardOtherNames>
            <_LifetimeGuardUserImports>$([System.Environment]::GetFolderPath(SpecialFolder.LocalApplicationData))/Microsoft/MSBuild/$(MSBuildToolsVersion)/Microsoft.Common.targets/ImportAfter</_LifetimeGuardUserImports>
          </PropertyGroup>
          <Import Project="$(_LifetimeGuardUserImports)/*" Condition="Exists('$(_LifetimeGuardUserImports)')" />

          <Target Name="LifetimeGuardCheck" BeforeTargets="CoreCompile" Condition="'$(Language)' == 'C#'">
            <ItemGroup>
              <_LifetimeGuardOthers Include="@(Analyzer)" Condition="$([System.String]::new('%(Filename)').StartsWith('LifetimeGuard.')) Or $([System.Text.RegularExpressions.Regex]::IsMatch('%(Filename)', $(_LifetimeGuardOtherNames)))" />
              <Analyzer Remove="@(_LifetimeGuardOthers)" />
              <Analyzer Include="{Xml(rules.Analyzers)}" />
              <EditorConfigFiles Include="{Xml(_presetFile)}" />
              <AdditionalFiles Include="$(MSBuildProjectDirectory)/*.lifetimes.txt" Exclude="@(AdditionalFiles)" />
            </ItemGroup>
            <PropertyGroup>
              <_LifetimeGuardLog>$(MSBuildProjectName)-$(TargetFramework)-$([MSBuild]::StableStringHash('$(MSBuildProjectFullPath)|$(TargetFramework)|$(RuntimeIdentifier)').ToString('x8'))</_LifetimeGuardLog>
              <ErrorLog>{Xml(LogDirectory)}/$(_LifetimeGuardLog).sarif,version=2.1</ErrorLog>
              <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
              <WarningsAsErrors />
              <NoWarn>$(NoWarn.Replace('AD0001', ''))</NoWarn>
            </PropertyGroup>
            <WriteLinesToFile File="{Xml(CompilerDirectoryFile)}" Lines="$([System.IO.Path]::GetFullPath('$(RoslynTargetsPath)'))" Overwrite="true" WriteOnlyWhenDifferent="true" ContinueOnError="true" />
          </Target>
        </Project>
        """;

    // With the output in one folder, projects of the same name would build over each other.
    private bool WriteNames(BuildTarget target)
    {
        EnumerationOptions everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };
        string[] twins =
        [
            .. Directory.EnumerateFiles(target.BaseDirectory, "*.*proj", everywhere)
                .GroupBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
                .Where(same => same.Skip(1).Any())
                .SelectMany(same => same),
        ];
        if (twins.Length == 0)
            return false;

        IEnumerable<string> names = twins.Select((project, index) =>
            $"""<ArtifactsProjectName Condition="'$(MSBuildProjectFullPath)' == '{Xml(project)}'">{Xml(Path.GetFileNameWithoutExtension(project))}.{index}</ArtifactsProjectName>""");
        File.WriteAllText(_names, $"<Project><PropertyGroup>{string.Concat(names)}</PropertyGroup></Project>");
        return true;
    }

    private static string Xml(string text) => SecurityElement.Escape(text);
}
