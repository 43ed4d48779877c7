using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Shutdown;

/// <summary>LG5002: gives the type a DisposeAsync that awaits what Dispose blocks on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG5002BlockingDisposeCodeFix() : LifetimeCodeFix("LG5002", new AwaitInDisposeAsync("LG5002_ImplementAsyncDisposable"));
