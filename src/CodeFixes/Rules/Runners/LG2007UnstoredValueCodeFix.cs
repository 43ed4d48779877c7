using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Runners;

/// <summary>LG2007: stores the value in a field of its type and ends it where the type is disposed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG2007UnstoredValueCodeFix() : LifetimeCodeFix("LG2007", new KeepInField("LG2007_KeepInField"));
