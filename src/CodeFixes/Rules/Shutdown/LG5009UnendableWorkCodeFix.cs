using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using LifetimeGuard.CodeFixes.Rules.Runners;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Shutdown;

/// <summary>LG5009: gives the type a Dispose that ends what it owns.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG5009UnendableWorkCodeFix() : LifetimeCodeFix("LG5009", new DisposeWithOwner("LG5009_DisposeWithOwner"));
