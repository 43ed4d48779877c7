using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>LG4007: releases each process at the end of its round of the loop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG4007UndisposedElementsCodeFix() : LifetimeCodeFix("LG4007", new ReleaseEach("LG4007_ReleaseEach"));
