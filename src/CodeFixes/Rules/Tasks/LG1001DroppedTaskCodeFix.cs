using System.Composition;
using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Tasks;

/// <summary>LG1001: awaits the dropped task, or returns it where it is the last thing a method does, or hands it to a scope in reach.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG1001DroppedTaskCodeFix() : LifetimeCodeFix(
    "LG1001",
    new AwaitDropped("LG1001_Await"),
    new ReturnDropped("LG1001_Return"),
    new HandToScope("LG1001_HandToScope"));
