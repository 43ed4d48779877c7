using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Runners;

/// <summary>LG2009: frees the handle on every path.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG2009UnfreedHandleCodeFix() : LifetimeCodeFix("LG2009", new FreeInFinally("LG2009_FreeInFinally"));
