using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>LG4002: waits for the child, or frees the handle of one that is meant to stay.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG4002DroppedChildCodeFix() : LifetimeCodeFix("LG4002", new WaitForChild("LG4002_Wait"), new ReleaseHandle("LG4002_ReleaseHandle"));
