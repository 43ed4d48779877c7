using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Runners;

/// <summary>LG2001: keeps the runner in a field of its type and ends it where the type is disposed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG2001UnkeptRunnerCodeFix() : LifetimeCodeFix("LG2001", new KeepInField("LG2001_KeepInField"));
