using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Runners;

/// <summary>LG2008: ends what the member holds before it gets another value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG2008OverwrittenRunnerCodeFix() : LifetimeCodeFix("LG2008", new EndBeforeOverwriting("LG2008_EndPrevious"));
