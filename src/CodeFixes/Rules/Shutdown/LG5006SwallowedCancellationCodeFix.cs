using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Shutdown;

/// <summary>LG5006: lets the cancellation out of the loop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG5006SwallowedCancellationCodeFix() : LifetimeCodeFix("LG5006", new RethrowCancellation("LG5006_RethrowCancellation"));
