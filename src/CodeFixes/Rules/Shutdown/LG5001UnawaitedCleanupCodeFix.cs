using System.Composition;
using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Shutdown;

/// <summary>LG5001: awaits the cleanup, or returns its task where it is the last thing a method does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG5001UnawaitedCleanupCodeFix() : LifetimeCodeFix(
    "LG5001",
    new AwaitDropped("LG5001_Await", "Await the cleanup"),
    new ReturnDropped("LG5001_Return"));
