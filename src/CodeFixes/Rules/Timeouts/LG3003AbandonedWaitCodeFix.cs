using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Timeouts;

/// <summary>LG3003: cancels the work together with the wait, or runs it with a deadline.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG3003AbandonedWaitCodeFix() : LifetimeCodeFix("LG3003", new CancelTheWork("LG3003_CancelTheWork"), new RunWithDeadline("LG3003_RunWithDeadline"));
