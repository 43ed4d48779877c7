using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>LG4008: kills the child and disposes its handle in the cleanup of its owner.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG4008LeftOutChildCodeFix() : LifetimeCodeFix("LG4008", new EndChildWithOwner("LG4008_EndWithOwner"));
