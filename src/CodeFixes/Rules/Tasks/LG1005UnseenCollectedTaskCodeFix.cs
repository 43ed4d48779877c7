using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Tasks;

/// <summary>LG1005: awaits all tasks of a local collection at the end of its scope.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG1005UnseenCollectedTaskCodeFix() : LifetimeCodeFix("LG1005", new AwaitAllCollected("LG1005_AwaitAll"));
