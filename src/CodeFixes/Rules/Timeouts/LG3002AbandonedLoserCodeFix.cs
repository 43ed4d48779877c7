using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Timeouts;

/// <summary>LG3002: cancels the delay or the work that has lost a race.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG3002AbandonedLoserCodeFix() : LifetimeCodeFix(
    "LG3002",
    new CancelTheLoser("LG3002_CancelDelay", "Cancel the delay when it loses", isDelay: true),
    new CancelTheLoser("LG3002_CancelWork", "Cancel the work when it loses", isDelay: false));
