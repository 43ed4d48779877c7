using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Timeouts;

/// <summary>LG3002: cancels the delay of a race that something else has won.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG3002AbandonedLoserCodeFix() : LifetimeCodeFix("LG3002", new CancelTheDelay("LG3002_CancelDelay"));
