using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using LifetimeGuard.CodeFixes.Rules.Runners;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Shutdown;

/// <summary>LG5008: ends what a member holds in the cleanup of its type, or cancels a source before it is disposed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG5008LeftOutWorkCodeFix() : LifetimeCodeFix("LG5008", new DisposeWithOwner("LG5008_DisposeWithOwner"), new CancelBeforeDisposing("LG5008_CancelFirst"));
