using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Shutdown;

/// <summary>LG5003: awaits the DisposeAsync.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG5003SyncDisposalCodeFix() : LifetimeCodeFix("LG5003", new AwaitDisposal("LG5003_AwaitDisposal"));
