using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Shutdown;

/// <summary>LG5007: puts the steps that follow into a <c>finally</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG5007SkippedStepCodeFix() : LifetimeCodeFix("LG5007", new IsolateStep("LG5007_Isolate"));
