using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Timeouts;

/// <summary>LG3005: lets the loop look at the token that is there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG3005EndlessLoopCodeFix() : LifetimeCodeFix("LG3005", new PassTheToken("LG3005_PassTheToken"));
