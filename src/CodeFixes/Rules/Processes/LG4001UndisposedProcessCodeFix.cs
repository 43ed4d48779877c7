using System.Composition;
using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>LG4001: releases the process where its scope ends.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG4001UndisposedProcessCodeFix() : LifetimeCodeFix("LG4001", new ReleaseWithUsing("LG4001_AddUsing", "process"));
