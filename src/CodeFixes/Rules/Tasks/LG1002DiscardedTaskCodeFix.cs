using System.Composition;
using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Tasks;

/// <summary>LG1002: awaits the discarded task, or returns it where it is the last thing a method does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG1002DiscardedTaskCodeFix() : LifetimeCodeFix(
    "LG1002",
    new AwaitDropped("LG1002_Await"),
    new ReturnDropped("LG1002_Return"));
