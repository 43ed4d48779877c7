using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Timeouts;

/// <summary>LG3008: throws where the wait says that the time is over.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG3008IgnoredWaitCodeFix() : LifetimeCodeFix("LG3008", new ThrowWhenLate("LG3008_ThrowWhenLate"));
