using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>LG4009: ends the child with all that it has started.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG4009PartialKillCodeFix() : LifetimeCodeFix("LG4009", new KillTree("LG4009_KillTree"));
