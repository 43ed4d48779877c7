using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>LG4004: kills the child where the wait for it ends early.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG4004LeftByTimedWaitCodeFix() : LifetimeCodeFix("LG4004", new KillWhenLate("LG4004_KillWhenLate"));
