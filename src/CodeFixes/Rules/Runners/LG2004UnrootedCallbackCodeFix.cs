using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Runners;

/// <summary>LG2004: gives the delegate a field, which lives as long as the object or the type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG2004UnrootedCallbackCodeFix() : LifetimeCodeFix("LG2004", new KeepDelegateInField("LG2004_KeepInField"));
