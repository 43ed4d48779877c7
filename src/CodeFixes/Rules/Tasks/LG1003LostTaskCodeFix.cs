using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Tasks;

/// <summary>LG1003: awaits the task where it is started, or where it would be lost.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG1003LostTaskCodeFix() : LifetimeCodeFix(
    "LG1003",
    new AwaitWhereStarted("LG1003_AwaitWhereStarted"),
    new AwaitWhereLost("LG1003_AwaitBeforeLost"));
