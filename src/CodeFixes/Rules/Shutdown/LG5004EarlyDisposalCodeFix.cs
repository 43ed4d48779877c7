using System.Composition;
using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Shutdown;

/// <summary>LG5004: awaits the task, or enumerates the sequence, before the resource is disposed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG5004EarlyDisposalCodeFix() : LifetimeCodeFix(
    "LG5004",
    new AwaitBeforeDisposal("LG5004_AwaitReturned"),
    new AwaitDropped("LG5004_Await"),
    new EnumerateBeforeDisposal("LG5004_Enumerate"));
