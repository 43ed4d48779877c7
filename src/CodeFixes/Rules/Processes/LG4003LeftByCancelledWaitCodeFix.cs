using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>LG4003: kills the child where the wait for it ends early.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG4003LeftByCancelledWaitCodeFix() : LifetimeCodeFix("LG4003", new KillOnCancellation("LG4003_KillOnCancellation"));
