using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Runners;

/// <summary>LG2002: keeps the worker in a field of its type and stops it where the type is disposed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG2002DroppedWorkerCodeFix() : LifetimeCodeFix("LG2002", new KeepInField("LG2002_KeepInField"));
