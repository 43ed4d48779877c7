using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Tasks;

/// <summary>LG1011: waits for all tasks before the first of them is awaited alone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG1011AbandonedBySequenceCodeFix() : LifetimeCodeFix("LG1011", new WhenAllFirst("LG1011_WhenAll"));
